// Pictures that pages show are left out; scans, wherever they lie, and what was named, are read.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { setAsidePictures } from './setAsidePictures';

async function folderOf(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'silbertablett-aside-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return (name: string, named = false) => ({ source: name, path: join(folder, name), named });
}

async function leftOut(files: Readonly<Record<string, string>>, named: readonly string[] = []) {
  const met = await folderOf(files);
  const found = Object.keys(files).map((name) => met(name, named.includes(name)));
  const aside = (await setAsidePictures(found)).filter(({ failure }) => failure);
  expect(aside.every(({ failure }) => failure?.code === 'SOURCE_PAGE_PART')).toBe(true);
  return aside.map(({ source }) => source);
}

it('sets aside what pages show, beside, below or elsewhere', async () => {
  const files = {
    'hilfe/start.html':
      '<img src=logo.PNG><img src="bilder/alt/schritt%201.jpg?v=2"><img src=\'../x/a&amp;b.webp\'>',
    'hilfe/logo.PNG': '',
    'hilfe/bilder/alt/schritt 1.jpg': '',
    'x/a&b.webp': '',
    'hilfe/plan.md': 'Text ![Plan](bilder/Pla\u0308ne.png) ![a](aushang.jpg)',
    'hilfe/bilder/Pl\u00e4ne.png': '',
    'hilfe/aushang.jpg': '',
  };
  expect(await leftOut(files, ['hilfe/aushang.jpg'])).toEqual([
    'hilfe/logo.PNG',
    'hilfe/bilder/alt/schritt 1.jpg',
    'x/a&b.webp',
    'hilfe/bilder/Pl\u00e4ne.png',
  ]);
});

it('follows the disk where a page spells a picture in other case', async () => {
  const files = { 'a.html': '<img src="Bilder/Plan.PNG">', 'bilder/plan.png': 'a scan of another name' };
  expect(await leftOut(files)).toEqual([]);

  const folder = await folderOf(files);
  const found = Object.keys(files).map((name) => folder(name));
  // A disk that ignores case opens the one by the name of the other.
  await symlink(folder('bilder').path, folder('Bilder').path);
  await symlink(folder('bilder/plan.png').path, folder('bilder/Plan.PNG').path);
  const aside = (await setAsidePictures(found)).filter(({ failure }) => failure);
  expect(aside.map(({ source }) => source)).toEqual(['bilder/plan.png']);
});

it('leaves scans beside and below pages that do not show them', async () => {
  const files = { 'lies mich.md': 'Scans in scans/', 'brief.png': '', 'scans/rückgabe.tiff': '' };
  expect(await leftOut(files)).toEqual([]);
});

it('takes a page of millions of picture endings in its stride', async () => {
  const files = { 'a.html': '.png'.repeat(200_000), 'b.png': '' };
  expect(await leftOut(files)).toEqual([]);
});

it('opens no page where there is no picture', async () => {
  const found = [{ source: 'gone.md', path: '/not/there/gone.md', named: false }];
  expect(await setAsidePictures(found)).toBe(found);
});
