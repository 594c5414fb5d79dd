// A data folder with a base already in it, made once a run by the terminal twin and copied for each test.
// So tests of asking do not wait for an import, and tests of importing begin empty.
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filledOnce } from '../fakes/filledOnce';
import { appFolder, freshFolder, projectFolder } from './launchApp';

/** Six articles with known words: five German, one English. */
export const baseFolder = join(import.meta.dirname, 'base');
export const baseArticles = 6;

/** The product's own sample, for pictures of what an agent really sees. */
export const sampleFolder = join(projectFolder, 'knowledge', 'sample');

/** A copy of a base with `source` imported; removed when the test ends. */
export const preparedBase = (source: string = baseFolder): Promise<string> =>
  preparedCopy(`import ${source}`, (folder) => importInto(folder, source));

/** A copy of the folder that `fill` filled, once a run for each `key`; removed when the test ends. */
export async function preparedCopy(key: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const copy = await freshFolder();
  await cp(await filledOnce(key, fill), copy, { recursive: true });
  return copy;
}

async function importInto(folder: string, source: string): Promise<void> {
  const cli = join(appFolder, 'out', 'main', 'cli.js');
  await promisify(execFile)(process.execPath, [cli, 'import', source, '--data', folder, '--json'], {
    cwd: projectFolder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((thrown: { readonly stdout?: string }) => {
    // Exit code 1 with an account: some files failed, as a test may want; what was read is kept.
    if (!thrown.stdout?.startsWith('{"files"')) throw thrown;
  });
}
