// Imports the sample articles once into a data folder that holds none, so that the first window has something to find.
// Must not touch a store that has articles, nor bring back a sample that somebody removed.
import { existsSync, readdirSync } from 'node:fs';
import { dataFolder } from './folders.mjs';
import { inProject } from './projectFolder.mjs';
import { runBuilt } from './runBuilt.mjs';
import { SetupError } from './setupError.mjs';
import { fingerprintOf, readStamp, writeStamp } from './stamps.mjs';

/**
 * @param {readonly string[]} args of the command line, for --data
 * @returns {Promise<boolean>} whether it was imported; throws SetupError
 */
export async function importSampleBase(args) {
  const folder = await dataFolder(args);
  const stamp = `sample-${fingerprintOf([folder]).slice(0, 16)}`;
  if (readStamp(stamp) && existsSync(folder)) return false;
  const empty = (await countArticles(folder)) === 0;
  if (empty) await importSample(folder);
  writeStamp(stamp, folder);
  return empty;
}

/** @param {string} folder @returns {Promise<number>} */
async function countArticles(folder) {
  if (!existsSync(folder)) return 0;
  const { status, answer } = await runBuilt('cli', ['status', '--data', folder, '--json']);
  if (status === 0) return Number(JSON.parse(answer).articles ?? 0);
  throw new SetupError(`The data folder ${folder} cannot be opened (the reason stands above).`);
}

/** @param {string} folder */
async function importSample(folder) {
  const { answer } = await runBuilt('cli', ['import', ...articleFolders(), '--data', folder, '--json']);
  // A single file that failed is told by its line above; the others are in the store.
  if (answer.startsWith('{') && JSON.parse(answer).articles > 0) return;
  throw new SetupError('The sample articles could not be imported (the reason stands above).');
}

/** The folders of articles; the concerns that lie beside them are questions, not articles. */
function articleFolders() {
  return readdirSync(inProject('knowledge', 'sample'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `knowledge/sample/${entry.name}`);
}
