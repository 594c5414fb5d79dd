// A source is found where it lies, or in what holds it; nothing is found outside the disk.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { locateSource } from './locateSource';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silbertablett-locate-'));
  await mkdir(join(folder, 'wissen'));
  await writeFile(join(folder, 'wissen', 'faq.csv'), 'a');
  await writeFile(join(folder, 'wissen', 'alt#1.md'), 'a');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ['the file itself', 'wissen/faq.csv', 'wissen/faq.csv'],
  ['a name with a hash in it', 'wissen/alt#1.md', 'wissen/alt#1.md'],
  ['a row by its table', 'wissen/faq.csv#17', 'wissen/faq.csv'],
  ['an entry by its archive', 'wissen/faq.csv/innen/a.html', 'wissen/faq.csv'],
  ['a file that is gone by its folder', 'wissen/weg.docx', 'wissen'],
])('finds %s', async (_what, source, found) => {
  expect(await locateSource(join(folder, source))).toBe(join(folder, found));
});

it.each(['https://hilfe.example/artikel', 'wissen/faq.csv', '/gibt-es-nicht-4711/x.md', ''])(
  'finds nothing for %s',
  async (source) => {
    expect(await locateSource(source)).toBeUndefined();
  },
);
