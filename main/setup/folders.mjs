// The user's folders: cache (what can be fetched again) and data (what cannot). Same rule as the engine's.
// Loaded only after the packages are there.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupError } from './setupError.mjs';

/** @returns {Promise<string>} SILBERTABLETT_CACHE, else the platform's cache folder; created; throws SetupError */
export async function cacheFolder() {
  const folder = resolve(process.env.SILBERTABLETT_CACHE || (await userFolders()).cache);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (thrown) {
    throw new SetupError(
      `The folder for what is downloaded cannot be made (${/** @type {Error} */ (thrown).message}).`,
      'make it writable, or name another: SILBERTABLETT_CACHE=FOLDER npm start',
    );
  }
  return folder;
}

/**
 * @param {readonly string[]} args of the command line; --data DIR or --data=DIR wins
 * @returns {Promise<string>} then SILBERTABLETT_DATA, else the platform's data folder; not created
 */
export async function dataFolder(args) {
  const at = args.indexOf('--data');
  const named =
    at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length);
  return resolve(named || process.env.SILBERTABLETT_DATA || (await userFolders()).data);
}

/** @param {...string} parts @returns {Promise<string>} path inside the cache */
export const inCache = async (...parts) => join(await cacheFolder(), ...parts);

async function userFolders() {
  const { default: envPaths } = await import('env-paths');
  return envPaths('silbertablett', { suffix: '' });
}
