// Folders of set-up that cannot be made are named with what to do, not with a stack.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { cacheFolder } from '../../main/setup/folders.mjs';
import { temporaryFolder } from '../fakes/temporaryFolder';

afterEach(() => vi.unstubAllEnvs());

it('makes the cache that is named', async () => {
  const folder = join(await temporaryFolder(), 'deep', 'cache');
  vi.stubEnv('SILBERTABLETT_CACHE', folder);
  expect(await cacheFolder()).toBe(folder);
});

it('names a cache that cannot be made and what to do', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  vi.stubEnv('SILBERTABLETT_CACHE', join(file, 'cache'));
  await expect(cacheFolder()).rejects.toMatchObject({
    name: 'SetupError',
    message: expect.stringContaining(file),
    remedy: expect.stringContaining('SILBERTABLETT_CACHE='),
  });
});
