// A data folder with a base already in it, made once a test file by the terminal twin and copied for each test.
// So tests of asking do not wait for an import, and tests of importing begin empty.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { appFolder, freshFolder, projectFolder } from './launchApp';

/** Six articles with known words: five German, one English. */
export const baseFolder = join(import.meta.dirname, 'base');
export const baseArticles = 6;

/** The product's own sample, for pictures of what an agent really sees. */
export const sampleFolder = join(projectFolder, 'knowledge', 'sample');

const prepared = new Map<string, Promise<string>>();
afterAll(async () => {
  for (const folder of prepared.values()) await rm(await folder, { recursive: true, force: true });
});

/** A copy of a base with `source` imported; removed when the test ends. */
export async function preparedBase(source: string = baseFolder): Promise<string> {
  const original = prepared.get(source) ?? importOnce(source);
  prepared.set(source, original);
  const copy = await freshFolder();
  await cp(await original, copy, { recursive: true });
  return copy;
}

async function importOnce(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'silbertablett-base-'));
  const cli = join(appFolder, 'out', 'main', 'cli.js');
  await promisify(execFile)(process.execPath, [cli, 'import', source, '--data', folder, '--json'], {
    cwd: projectFolder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return folder;
}
