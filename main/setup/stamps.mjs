// Remembers what a step was done for: a step is repeated only when its fingerprint changed.
// Must not know what the fingerprints mean.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stampFolder } from './projectFolder.mjs';

/** @param {string} name @returns {string | undefined} the fingerprint last written */
export function readStamp(name) {
  try {
    return readFileSync(join(stampFolder, name), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Written under a passing name first, so an interrupted write leaves the former stamp.
 * @param {string} name
 * @param {string} fingerprint
 */
export function writeStamp(name, fingerprint) {
  const path = join(stampFolder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, fingerprint);
  renameSync(`${path}.${process.pid}`, path);
}

/** @param {readonly (string | Uint8Array)[]} parts @returns {string} hex */
export function fingerprintOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/**
 * Fingerprint of the content and relative paths of every file under the given folders and of the given files.
 * @param {string} root
 * @param {readonly string[]} paths relative to root; a missing one counts as empty
 * @param {(path: string) => boolean} [wanted] gets the path relative to root
 * @returns {string} hex
 */
export function fingerprintFiles(root, paths, wanted = () => true) {
  const files = paths.flatMap((path) => filesUnder(root, path)).filter(wanted);
  return fingerprintOf(files.sort().flatMap((path) => [path, readFileSync(join(root, path))]));
}

/**
 * Names, sizes and times of all files in a folder: another one as soon as a file is cut, replaced or gone. Reads no content.
 * @param {string} folder
 * @returns {string} hex; of a folder that is not there, that of an empty one
 */
export function sealOf(folder) {
  const files = filesUnder(folder, '.').sort();
  return fingerprintOf(
    files.flatMap((path) => {
      const { size, mtimeMs } = statSync(join(folder, path));
      return [path, `${size} ${mtimeMs}`];
    }),
  );
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesUnder(root, path) {
  try {
    return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesUnder(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
  } catch (thrown) {
    const code = /** @type {NodeJS.ErrnoException} */ (thrown).code;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw thrown;
  }
}
