// All or, after a kill on the way, all with the next start; never anything that nobody asked for.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { finishErasing, noteErasing } from './eraseFolder';

async function filled(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'store', 'articles'), { recursive: true });
  for (const name of ['settings.json', 'store/articles/data.lance', 'learning.json'])
    await writeFile(join(folder, name), name);
  return folder;
}

test('erases nothing that was not noted', async () => {
  const folder = await filled();
  expect(finishErasing(folder)).toBe(true);
  expect(await readdir(folder)).toHaveLength(3);
  expect(finishErasing(join(folder, 'nowhere'))).toBe(true);
});

test('empties the folder once it is noted, and no second time', async () => {
  const folder = await filled();
  await noteErasing(folder);
  expect(finishErasing(folder)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
  await writeFile(join(folder, 'settings.json'), 'new');
  expect(finishErasing(folder)).toBe(true);
  expect(await readdir(folder)).toEqual(['settings.json']);
});

test('goes on after a kill, wherever it came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(['settings.json', 'store', 'learning.json']), async (already) => {
      const folder = await filled();
      await noteErasing(folder);
      for (const name of already) await rm(join(folder, name), { recursive: true });
      expect(finishErasing(folder)).toBe(true);
      expect(await readdir(folder)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
