// Whole or not at all, also where two write at once.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { replaceFile } from './replaceFile';

test('replaces the content and leaves nothing else behind', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'a.json');
  await replaceFile(path, 'first');
  await replaceFile(path, Buffer.from('second'));
  expect(await readFile(path, 'utf8')).toBe('second');
  expect(await readdir(folder)).toEqual(['a.json']);
});

test('gives the file whole contents while several write at once', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'a.json');
  const contents = Array.from({ length: 20 }, (_, n) => `${n}`.repeat(10_000 + n));
  await Promise.all(contents.map((content) => replaceFile(path, content)));
  expect(contents).toContain(await readFile(path, 'utf8'));
  expect(await readdir(folder)).toEqual(['a.json']);
});

test('writes piece by piece', async () => {
  const path = join(await temporaryFolder(), 'a.txt');
  await replaceFile(
    path,
    (async function* () {
      yield 'a\n';
      yield 'b\n';
    })(),
  );
  expect(await readFile(path, 'utf8')).toBe('a\nb\n');
});

test('keeps the former content where the next one breaks off', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'a.txt');
  await writeFile(path, 'kept');
  const broken = function* () {
    yield 'half';
    throw new RangeError('x');
  };
  await expect(replaceFile(path, broken())).rejects.toThrow(RangeError);
  await expect(replaceFile(join(path, 'below'), 'x')).rejects.toThrow();
  expect(await readFile(path, 'utf8')).toBe('kept');
  expect(await readdir(folder)).toEqual(['a.txt']);
});
