// All of the program's own or, after a kill on the way, all of it with the next start; never what somebody else keeps there.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { finishErasing, noteErasing } from './eraseFolder';

const own = [
  ...['store/articles.lance/data/a.lance', 'caches/terms.json', 'shell/Preferences', 'settings.json'],
  ...[
    'settings.json.damaged',
    'settings.json.damaged-2026-11-22T10-00-00',
    'learning.json',
    'feed-token.json',
    'web-secrets.json',
    'import-job.json',
  ],
  ...['backups/silbertablett-2026-11-22.backup', 'logs/silbertablett.log', 'logs/silbertablett.log.2'],
  ...['web/0f8fad5b-d9cb-469f-a165-70867728950e/seite.html', 'learning.json.0a1b2c3d.partial'],
  ...['store.damaged-2026-11-22T10-00-00/store.json', 'store.owner.json'],
];
/** What a person may keep in a folder that was named by --data. */
const foreign = [
  ...['Steuer 2025.pdf', 'notes.json', 'store.xlsx', 'Bilder/urlaub.jpg', 'erase.json.txt'],
  ...['backups/handy.backup', 'logs/heizung.log', 'web/index.html', 'settings.json.bak'],
];

async function filled(names: readonly string[] = own): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), name);
  }
  return folder;
}

test('erases nothing that was not noted', async () => {
  const folder = await filled();
  const before = await readdir(folder);
  expect(finishErasing(folder)).toBe(true);
  expect(await readdir(folder)).toEqual(before);
  expect(finishErasing(join(folder, 'nowhere'))).toBe(true);
});

test('deletes all of its own once it is noted, and no second time', async () => {
  const folder = await filled();
  await noteErasing(folder);
  expect(finishErasing(folder)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
  await writeFile(join(folder, 'settings.json'), 'new');
  expect(finishErasing(folder)).toBe(true);
  expect(await readdir(folder)).toEqual(['settings.json']);
});

test('knows every file of settings that the engine writes', async () => {
  const engine = join(import.meta.dirname, '..', 'engine');
  const sources = globSync('**/*.ts', { cwd: engine, absolute: true }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const texts = await Promise.all(sources.map((file) => readFile(file, 'utf8')));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/\bname(?::| =) '([\w-]+\.json)'/g)].map(([, name]) => name!),
  );
  expect(names.length).toBeGreaterThan(5);
  const folder = await filled(names);
  await noteErasing(folder);
  finishErasing(folder);
  expect(await readdir(folder)).toEqual([]);
});

test('leaves what somebody else keeps in the folder', async () => {
  const folder = await filled([...own, ...foreign]);
  await noteErasing(folder);
  expect(finishErasing(folder)).toBe(true);
  for (const name of foreign) expect(await readFile(join(folder, name), 'utf8')).toBe(name);
  expect((await readdir(folder)).sort()).toEqual([...new Set(foreign.map(topOf))].sort());
});

test('goes on after a kill, wherever it came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...new Set(own.map(topOf))]), async (already) => {
      const folder = await filled([...own, 'Steuer 2025.pdf']);
      await noteErasing(folder);
      for (const name of already) await rm(join(folder, name), { recursive: true });
      expect(finishErasing(folder)).toBe(true);
      expect(await readdir(folder)).toEqual(['Steuer 2025.pdf']);
    }),
    { numRuns: 12 },
  );
});

const topOf = (name: string): string => name.split('/')[0]!;
