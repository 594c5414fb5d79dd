// A place that a person chose, and what the disk says to it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TablettError } from '../../knowledge/errors/tablettError';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { guardPlace } from './guardPlace';

it('names the place that cannot be written, and why', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'datei');
  await writeFile(file, '');
  const attempts: readonly (readonly [string, () => Promise<unknown>, string])[] = [
    [join(folder, 'fehlt', 'x'), () => writeFile(join(folder, 'fehlt', 'x'), ''), 'ENOENT'],
    [folder, () => writeFile(folder, ''), 'EISDIR'],
    [join(file, 'x'), () => mkdir(join(file, 'x'), { recursive: true }), 'ENOTDIR'],
  ];
  for (const [path, write, reason] of attempts) {
    await expect(guardPlace(path, write)).rejects.toMatchObject({
      code: 'PLACE_UNWRITABLE',
      details: { path, reason },
    });
  }
});

it.each(['ENOSPC', 'EDQUOT'])('calls a full disk a full disk: %s', async (code) => {
  const full = Object.assign(new Error(code), { code, syscall: 'write' });
  await expect(guardPlace('/raus', () => Promise.reject(full))).rejects.toMatchObject({
    code: 'DISK_FULL',
    details: { path: '/raus' },
  });
});

it('gives the value, and passes on what is no fault of the disk', async () => {
  expect(await guardPlace('/raus', async () => 3)).toBe(3);
  for (const other of [new TablettError('CANCELLED'), new RangeError('zu groß'), 'Text'])
    await expect(guardPlace('/raus', () => Promise.reject(other))).rejects.toBe(other);
});
