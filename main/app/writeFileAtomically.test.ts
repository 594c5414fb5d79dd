// Whole or not at all, and a code for what the disk refuses.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeFileAtomically } from './writeFileAtomically';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, mkdir: vi.fn(real.mkdir) };
});

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

it('knows a read-only disk by what the folder maker says of it', async () => {
  const unmade = Object.assign(new Error('ENOENT: mkdir'), { code: 'ENOENT', syscall: 'mkdir' });
  vi.mocked(mkdir).mockRejectedValueOnce(unmade);
  await expect(writeFileAtomically('/somewhere/a.json', 'x')).rejects.toMatchObject({
    code: 'DATA_FOLDER_READ_ONLY',
    details: { path: '/somewhere' },
  });
});

it('leaves the former content when writing fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'silbertablett-write-'));
  const path = join(folder, 'a.json');
  await writeFile(path, 'kept');
  await expect(writeFileAtomically(join(path, 'below.json'), 'x')).rejects.toThrow();
  expect(await readFile(path, 'utf8')).toBe('kept');
  await rm(folder, { recursive: true });
});
