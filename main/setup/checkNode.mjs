// First step: the Node that runs us must be able to run everything else.
// Must not know why a package wants a version; only the number.
import { SetupError } from './setupError.mjs';

/** 20.19 is the first 20 that loads ES modules by require(), which Vite and Electron's fetcher need. */
const minimum = [20, 19];

/**
 * @param {string} [version] like process.versions.node
 * @returns {boolean} always false (nothing to do); throws SetupError when too old
 */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minimum;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return false;
  throw new SetupError(
    `Node ${version} is too old; ${minimum.join('.')} or newer is needed.`,
    'install Node 20 LTS or newer, then run the same command again.',
  );
}
