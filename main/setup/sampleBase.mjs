// Imports the sample articles once into a data folder that holds none, so that the first window has something to find.
// Must not touch a store that has articles, nor bring back a sample that somebody removed.
import { existsSync } from 'node:fs';
import { dataFolder } from './folders.mjs';
import { inProject, projectFolder } from './projectFolder.mjs';
import { lastLines, tryCommand } from './runCommand.mjs';
import { SetupError } from './setupError.mjs';
import { fingerprintOf, readStamp, writeStamp } from './stamps.mjs';

/**
 * @param {readonly string[]} args of the command line, for --data
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<boolean>} whether it was imported; throws SetupError
 */
export async function importSampleBase(args, progress) {
  const folder = await dataFolder(args);
  const stamp = `sample-${fingerprintOf([folder]).slice(0, 16)}`;
  if (readStamp(stamp) && existsSync(folder)) return false;
  const empty = (await countArticles(folder)) === 0;
  if (empty) await importSample(folder, progress);
  writeStamp(stamp, folder);
  return empty;
}

/** @param {string} folder @returns {Promise<number>} */
async function countArticles(folder) {
  if (!existsSync(folder)) return 0;
  const status = JSON.parse(lastLines(await runCli(['status', '--data', folder, '--json']), 1));
  return Number(status.articles ?? 0);
}

/** @param {string} folder @param {import('./progress.mjs').Progress} progress */
async function importSample(folder, progress) {
  await runCli(['import', 'knowledge/sample', '--data', folder, '--json'], (line) => {
    const shares = /(\d+)\s*\/\s*(\d+)/.exec(line);
    if (shares) progress.show(Number(shares[1]), Number(shares[2]), 'articles');
  });
}

/** @param {readonly string[]} args @param {(line: string) => void} [onLine] @returns {Promise<string>} */
async function runCli(args, onLine) {
  const { status, output } = await tryCommand(
    process.execPath,
    [inProject('out', 'main', 'cli.js'), ...args],
    {
      cwd: projectFolder,
      ...(onLine ? { onLine } : {}),
    },
  );
  // 1 = some files failed, each listed: the others are in the store.
  if (status === 0 || status === 1) return output;
  throw new SetupError(`The sample articles could not be imported:\n${lastLines(output, 10)}`);
}
