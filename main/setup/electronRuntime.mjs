// Brings the Electron runtime: the official package's own download first, the fallback only where that fails.
// Must not know what is started with it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot } from './debianPackages.mjs';
import { fallbackElectronPath, installFallbackElectron, isFallbackPossible } from './electronFallback.mjs';
import { inProject, projectFolder } from './projectFolder.mjs';
import { lastLines, tryCommand } from './runCommand.mjs';
import { SetupError } from './setupError.mjs';

/** @typedef {import('./progress.mjs').Progress} Progress */

/** The download of about 120 MB may take long on a slow line; being refused takes a second. */
const downloadMs = 15 * 60_000;

/** @param {Progress} progress @returns {Promise<boolean>} whether it was fetched; throws SetupError */
export async function supplyElectron(progress) {
  if (officialElectronPath() || (await fallbackElectronPath())) return false;
  const refused = await downloadOfficial();
  if (refused === undefined) return true;
  if (!isFallbackPossible()) {
    throw new SetupError(
      `The Electron runtime could not be downloaded:\n${refused}`,
      'connect to the internet, or name a mirror in ELECTRON_MIRROR, and run the same command again.',
    );
  }
  await installFallbackElectron(progress);
  return true;
}

/**
 * The runtime to start, for the app and for tests.
 * @returns {Promise<string>} absolute path of the executable; throws SetupError before supplyElectron ran
 */
export async function electronPath() {
  const path = officialElectronPath() ?? (await fallbackElectronPath());
  if (path) return path;
  throw new SetupError('There is no Electron runtime yet.', 'npm start (or npm test) brings it.');
}

/** @returns {Promise<string>} folder that electron-builder packs; it holds the runtime's version too */
export const electronDistFolder = async () => distFolderOf(await electronPath());

/**
 * @param {string} executable
 * @returns {string} the folder that was unpacked: on macOS the executable lies deep in an app bundle
 */
export function distFolderOf(executable) {
  const folder = dirname(executable);
  return /[\\/][^\\/]+\.app[\\/]Contents[\\/]MacOS$/.test(folder) ? join(folder, '..', '..', '..') : folder;
}

/** @returns {Promise<string>} version of the runtime found, such as 33.2.1 */
export async function electronVersion() {
  return readFileSync(join(await electronDistFolder(), 'version'), 'utf8')
    .trim()
    .replace(/^v/, '');
}

/** @returns {string[]} switches every start needs: root has no user namespace to sandbox with */
export const electronSwitches = () => (process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []);

/** @returns {string | undefined} */
function officialElectronPath() {
  const pathFile = inProject('node_modules', 'electron', 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const path = inProject('node_modules', 'electron', 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : undefined;
}

/** @returns {Promise<string | undefined>} why it failed; undefined when it is there */
async function downloadOfficial() {
  const folder = inProject('node_modules', 'electron');
  const { status, output } = await tryCommand(process.execPath, [join(folder, 'install.js')], {
    cwd: projectFolder,
    timeoutMs: downloadMs,
  });
  if (status === 0 && officialElectronPath()) return undefined;
  // Half-unpacked runtimes would look installed to the next run.
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  rmSync(join(folder, 'path.txt'), { force: true });
  return lastLines(output, 5);
}
