// A folder that is filled once in a run, whichever test file asks first; it is gone when the run ends.
// Must not know what it holds.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { sharedParents } from './sharedFolder';

/** Path of the folder that `fill` filled, one for each `key`; not to be changed. Fails as `fill` does. */
export async function filledOnce(
  key: string,
  fill: (folder: string) => Promise<void>,
  parent: keyof typeof sharedParents = 'temporary',
): Promise<string> {
  const named = join(sharedParents[parent], inject('runName'));
  const filled = named + createHash('sha256').update(key).digest('hex').slice(0, 16);
  if (existsSync(filled)) return filled;
  await mkdir(sharedParents[parent], { recursive: true });
  const folder = await mkdtemp(`${named}filling-`);
  await fill(folder);
  // Whole or not there. Another test process may have been faster: then its folder stays.
  await rename(folder, filled).catch(async (thrown) => {
    if (!existsSync(filled)) throw thrown;
    await rm(folder, { recursive: true, force: true });
  });
  return filled;
}
