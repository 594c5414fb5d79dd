// A folder of its own for each test, gone afterwards.
// Knows nothing of what is put into it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes an empty folder that is removed when the test has finished. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'silbertablett-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
