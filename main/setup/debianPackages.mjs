// Installs Debian packages when we are root, and prints the exact line when we are not.
// Must not know what the packages are for.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand, tryCommand } from './runCommand.mjs';
import { SetupError } from './setupError.mjs';

/** Debian 13 and Ubuntu 24.04 renamed libraries with 64-bit time to NAMEt64; the former names cannot be installed. */
const renamedSuffix = 't64';

/**
 * Makes sure that Debian packages are installed.
 * @param {string} what what they are needed for, for the message
 * @param {readonly string[]} packages
 * @returns {Promise<true>} throws SetupError where they cannot be installed from here
 */
export async function installDebianPackages(what, packages) {
  const plainLine = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!isDebian()) {
    throw new SetupError(`${what} missing.`, `install what Debian calls: ${packages.join(' ')}`);
  }
  if (!isRoot()) {
    const names = await currentNames(packages);
    throw new SetupError(
      `${what} missing.`,
      `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env, what: 'apt-get update', remedy: plainLine });
  const names = await currentNames(packages);
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    env,
    what: `Installing ${names.join(' ')}`,
    remedy: plainLine,
  });
  return true;
}

/** @returns {boolean} */
export const isRoot = () => process.getuid?.() === 0;

/** @returns {boolean} Debian or one of its children (Ubuntu, Mint …) */
export function isDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\bdebian\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string} name @returns {boolean} whether a program is on PATH */
export function isOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return folders.some(
    (folder) => folder && endings.some((ending) => existsSync(join(folder, name + ending))),
  );
}

/** @param {readonly string[]} packages @returns {Promise<string[]>} the names this release uses */
async function currentNames(packages) {
  return Promise.all(
    packages.map(async (name) => {
      const { status } = await tryCommand('apt-cache', ['show', name + renamedSuffix]);
      return status === 0 ? name + renamedSuffix : name;
    }),
  );
}
