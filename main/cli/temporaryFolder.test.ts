// A throw-away folder is gone however the work ends, and a signal still ends the process.
// Signals are emitted, not sent.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { withTemporaryFolder } from './temporaryFolder';

afterEach(() => void vi.restoreAllMocks());

it('is gone after work that is done and after work that failed', async () => {
  const done = await withTemporaryFolder('probe', async (folder) => {
    await writeFile(join(folder, 'a.txt'), 'a');
    return folder;
  });
  expect(basename(done)).toMatch(/^silbertablett-probe-/);
  expect(existsSync(done)).toBe(false);
  let failed = '';
  const failing = withTemporaryFolder('probe', async (folder) => {
    failed = folder;
    throw new Error('full');
  });
  await expect(failing).rejects.toThrow('full');
  expect([failed !== '', existsSync(failed)]).toEqual([true, false]);
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is gone before %s ends the process', async (signal) => {
  const kept: boolean[] = [];
  let folders: readonly string[] = [];
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    kept.push(...folders.map(existsSync));
    return true;
  });
  const before = process.listeners(signal);
  let end = () => {};
  const work = withTemporaryFolder('outer', (outer) =>
    withTemporaryFolder('inner', async (inner) => {
      await writeFile(join(inner, 'a.txt'), 'a');
      folders = [outer, inner];
      await new Promise<void>((settled) => (end = settled));
    }),
  );
  await vi.waitFor(() => expect(folders).toHaveLength(2));
  process.emit(signal, signal);
  expect(folders.map(existsSync)).toEqual([false, false]);
  // By the time of the last one nothing is left.
  expect(kept.slice(-2)).toEqual([false, false]);
  expect(kill).toHaveBeenLastCalledWith(process.pid, signal);
  expect(process.listeners(signal)).toEqual(before);
  end();
  await work;
});
