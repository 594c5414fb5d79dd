// `review-bench`: measures what keeps the base true: twins, bundles of gaps, and how the work grows with the base.
// Prints tables for docs/measurements.md; touches no data folder but its own.
import { join } from 'node:path';
import { withParts } from '../openParts';
import { withTemporaryFolder } from '../temporaryFolder';
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
  await withTemporaryFolder('review-bench', async (dataDir) => {
    const options = { dataDir, workerFolder, onEvent: () => {} };
    if (what === 'twins') await measureTwins(dataDir);
    else if (what === 'gaps')
      await withParts(options, async (parts) => {
        for (const folder of folders) await measureGaps(folder, parts);
      });
    else
      for (const size of sizes) await measureScale(size, { ...options, dataDir: join(dataDir, `${size}`) });
  });
}
