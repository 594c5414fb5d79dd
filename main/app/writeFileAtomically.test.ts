// Whole or not at all, and a code for what the disk refuses.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskRefusal, writeFileAtomically } from './writeFileAtomically';

it('replaces the content, makes the folder, leaves nothing else behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'silbertablett-write-'));
  const path = join(folder, 'deep', 'a.json');
  await writeFileAtomically(path, 'first');
  await writeFileAtomically(path, 'second');
  expect(await readFile(path, 'utf8')).toBe('second');
  expect(await readdir(join(folder, 'deep'))).toEqual(['a.json']);
  await rm(folder, { recursive: true });
});

// /proc takes no new files, whoever asks: also for root, whom no permission stops.
it.runIf(process.platform === 'linux')('names a folder that cannot be written', async () => {
  const failure = await writeFileAtomically('/proc/silbertablett.json', 'x').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
});

it.each([
  ['a folder without the right to write', { code: 'EACCES', syscall: 'open' }, 'DATA_FOLDER_READ_ONLY'],
  ['a read-only disk', { code: 'EROFS', syscall: 'open' }, 'DATA_FOLDER_READ_ONLY'],
  ['a read-only disk, by the folder maker', { code: 'ENOENT', syscall: 'mkdir' }, 'DATA_FOLDER_READ_ONLY'],
  ['a full disk', { code: 'ENOSPC', syscall: 'write' }, 'DISK_FULL'],
  ['a used-up share', { code: 'EDQUOT', syscall: 'write' }, 'DISK_FULL'],
])('knows %s', (_, said, code) => {
  const cause = Object.assign(new Error(said.code), said);
  expect(diskRefusal(cause, '/somewhere')).toMatchObject({ code, details: { path: '/somewhere' }, cause });
});

it('leaves other failures as they are', () => {
  const missing = Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'open' });
  expect(diskRefusal(missing, '/somewhere')).toBe(missing);
});

it('leaves the former content when writing fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'silbertablett-write-'));
  const path = join(folder, 'a.json');
  await writeFile(path, 'kept');
  await expect(writeFileAtomically(join(path, 'below.json'), 'x')).rejects.toThrow();
  expect(await readFile(path, 'utf8')).toBe('kept');
  await rm(folder, { recursive: true });
});
