// Installs exactly what package-lock.json names; without any package's install script (see buildNativeModules.mjs).
// Must not import a package: nothing is installed before it ran.
import { existsSync, readFileSync } from 'node:fs';
import { npmCommand } from './npmCommand.mjs';
import { inProject, projectFolder } from './projectFolder.mjs';
import { lastLines, tryCommand } from './runCommand.mjs';
import { SetupError } from './setupError.mjs';
import { fingerprintFiles, readStamp, writeStamp } from './stamps.mjs';

/** @typedef {import('./progress.mjs').Progress} Progress */
/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockEntry */

/** @param {Progress} progress @returns {Promise<boolean>} whether anything was installed; throws SetupError */
export async function installPackages(progress) {
  const fingerprint = fingerprintFiles(projectFolder, ['package-lock.json', '.npmrc']);
  if (readStamp('packages') === fingerprint) return false;
  const installed = !isInstalledAsLocked();
  if (installed) await install(progress);
  writeStamp('packages', fingerprint);
  return installed;
}

/** @param {Progress} progress */
async function install(progress) {
  let { status, output } = await npm('ci', progress);
  // The lock file lags behind package.json only on a developer's machine; CI must see that as the error it is.
  if (status !== 0 && !process.env.CI && /EUSAGE|in sync/.test(output)) {
    ({ status, output } = await npm('install', progress));
  }
  if (status === 0) return;
  const errors = npmErrors(output);
  throw new SetupError(
    `npm could not install the packages (exit ${status}):\n${errors || lastLines(output, 25)}`,
    npmRemedy(errors),
  );
}

/**
 * What npm says went wrong, without the places in its own code.
 * @param {string} output of npm, both streams
 * @returns {string} a line each, at most 12; empty where npm named no error
 */
export function npmErrors(output) {
  const named = output.split('\n').filter((line) => /^npm error [^\s}]/.test(line));
  const said = named.map((line) => line.replace(/ \{$/, '')).filter((line) => !line.includes('complete log'));
  return [...new Set(said)].slice(0, 12).join('\n');
}

/**
 * @param {string} errors as npmErrors gives them
 * @returns {string} what to do: a path in them means that the disk refused, not the network
 */
export function npmRemedy(errors) {
  const [, path] = /^npm error path (.+)$/m.exec(errors) ?? [];
  if (/\b(ENOSPC|EDQUOT)\b/.test(errors)) return 'make room on the disk and run the same command again.';
  if (path)
    return `make ${path} writable, or name a folder for npm's cache: npm_config_cache=FOLDER npm start`;
  return 'connect to the internet (or your npm mirror) and run the same command again; what is loaded is kept.';
}

/** @param {'ci' | 'install'} verb @param {Progress} progress */
function npm(verb, progress) {
  const { program, args } = npmCommand();
  const total = Object.keys(lockedPackages('package-lock.json')).length;
  let fetched = 0;
  return tryCommand(
    program,
    // Scripts off alike for npm 10 (runs them all) and npm 11 (blocks them): only ours is run, by name.
    [...args, verb, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http'],
    {
      cwd: projectFolder,
      env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', npm_config_update_notifier: 'false' },
      onLine(line) {
        if (!line.startsWith('npm http fetch') && !line.startsWith('npm http cache')) return;
        fetched += 1;
        progress.show(Math.min(fetched, total), total, `${fetched} packages`);
      },
    },
  );
}

/** Whether node_modules already holds every locked package: somebody ran npm by hand, nothing is thrown away then. */
function isInstalledAsLocked() {
  if (!existsSync(inProject('node_modules', '.package-lock.json'))) return false;
  const present = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(lockedPackages('package-lock.json')).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** @param {string} path @returns {Record<string, LockEntry>} */
const lockedPackages = (path) => JSON.parse(readFileSync(inProject(path), 'utf8')).packages;
