// `review-bench`: measures what keeps the base true: twins, bundles of gaps, and how the work grows with the base.
// Prints tables for docs/measurements.md; touches no data folder but its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withParts } from '../openParts';
import { workerFolder } from '../withEngine';
import { measureGaps } from './measureGaps';
import { measureScale } from './measureScale';
import { measureTwins } from './measureTwins';

export interface ReviewBenchOptions {
  readonly sizes: readonly number[];
}

export async function reviewBenchCommand(
  what: string,
  folders: readonly string[],
  { sizes }: ReviewBenchOptions,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'review-bench-'));
  const options = { dataDir, workerFolder, onEvent: () => {} };
  try {
    if (what === 'twins') await measureTwins(dataDir);
    else if (what === 'gaps')
      await withParts(options, async (parts) => {
        for (const folder of folders) await measureGaps(folder, parts);
      });
    else
      for (const size of sizes) await measureScale(size, { ...options, dataDir: join(dataDir, `${size}`) });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
