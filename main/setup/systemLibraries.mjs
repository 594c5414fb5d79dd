// Finds out which shared libraries Electron lacks on this Linux, and installs or names their Debian packages.
// Must not know how Electron got here.
import { installDebianPackages, isOnPath, isRoot } from './debianPackages.mjs';
import { electronPath } from './electronRuntime.mjs';
import { tryCommand } from './runCommand.mjs';

const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
];
/** A screen without a monitor, and a font so that screenshots show letters. */
const displayPackages = ['xvfb', 'xauth', 'fonts-dejavu-core'];
/** A window manager and a keyboard, for tests between two programs; the packages are named like the programs. */
const deskPackages = ['openbox', 'xdotool'];

/** @returns {Promise<boolean>} whether something was installed; throws SetupError with the exact line */
export async function ensureElectronLibraries() {
  if (process.platform !== 'linux') return false;
  const missing = await missingLibraries(await electronPath());
  if (missing.length === 0) return false;
  return installDebianPackages(`Libraries that Electron needs (${missing.join(', ')}) are`, electronPackages);
}

/** @returns {Promise<boolean>} whether Xvfb was installed; throws SetupError with the exact line */
export async function ensureVirtualDisplay() {
  if (process.platform !== 'linux' || isOnPath('Xvfb')) return false;
  // A developer without root may use the own screen or do without: the check that needs it says so.
  if (!process.env.CI && !isRoot()) return false;
  return installDebianPackages('Xvfb, the display for end-to-end tests, is', displayPackages);
}

/**
 * Only tries: the tests that need them fail by themselves and name the line, all others run.
 * @returns {Promise<boolean>} whether window manager and keyboard for the tests were installed
 */
export async function ensureTestDesk() {
  const missing = process.platform === 'linux' ? deskPackages.filter((name) => !isOnPath(name)) : [];
  if (missing.length === 0 || !isRoot()) return false;
  return installDebianPackages('Programs for end-to-end tests are', missing).catch(() => false);
}

/** @param {string} executable @returns {Promise<string[]>} names of shared libraries that the loader cannot find */
async function missingLibraries(executable) {
  const { output } = await tryCommand('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
}
