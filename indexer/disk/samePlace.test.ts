// One place under two spellings is told by the disk: links stand in for a disk that ignores case.
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { filterInFolder, isSamePlace, PlaceSet, placeKey } from './samePlace';

it('gives spellings that some disk takes for one the same key', () => {
  expect(placeKey('/kb/Gr\u00fcn.MD')).toBe(placeKey('/KB/gru\u0308n.md'));
  expect(placeKey('kb/./a.md')).toBe(placeKey('kb/a.md'));
  expect(placeKey('/kb/a.md')).not.toBe(placeKey('/kb/b.md'));
});

it('finds places in any spelling', () => {
  const places = new PlaceSet(['/kb/Bilder/Gr\u00fcn.png', '/kb/a.md']);
  expect(places.has('/KB/bilder/gru\u0308n.PNG')).toBe(true);
  expect(places.has('/kb/a.md')).toBe(true);
  expect(places.has('/other/a.md')).toBe(false);
  expect(places.has('/kb/b.md')).toBe(false);
});

const isInFolder = async (path: string, folder: string) =>
  (await filterInFolder([{ path }], folder)).length === 1;

it('takes two spellings for one place only where the disk does', async () => {
  const home = await temporaryFolder();
  await mkdir(join(home, 'kb'));
  await writeFile(join(home, 'kb/a.md'), 'a');
  await symlink(join(home, 'kb'), join(home, 'KB'));
  expect(await isSamePlace(join(home, 'kb/a.md'), join(home, 'KB/a.md'))).toBe(true);
  expect(await isInFolder(join(home, 'KB/gone.md'), join(home, 'kb'))).toBe(true);
  expect(await isInFolder(join(home, 'kb'), join(home, 'KB'))).toBe(false);

  await rm(join(home, 'KB'));
  await mkdir(join(home, 'KB'));
  await writeFile(join(home, 'KB/a.md'), 'another');
  expect(await isSamePlace(join(home, 'kb/a.md'), join(home, 'KB/a.md'))).toBe(false);
  expect(await isSamePlace(join(home, 'kb/a.md'), join(home, 'kb/A.md'))).toBe(false);
  expect(await isInFolder(join(home, 'KB/gone.md'), join(home, 'kb'))).toBe(false);
  expect(await isInFolder(join(home, 'kb/gone.md'), join(home, 'kb'))).toBe(true);
});

it('takes another name of the same file for another place', async () => {
  const home = await temporaryFolder();
  await writeFile(join(home, 'a.md'), 'a');
  await symlink(join(home, 'a.md'), join(home, 'b.md'));
  expect(await isSamePlace(join(home, 'a.md'), join(home, 'b.md'))).toBe(false);
});
