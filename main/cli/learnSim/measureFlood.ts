// A flood of outcomes: how long taking them in and one recall with all of them take.
// The concerns are those of the stream and near copies of them, so that topics stay as dense as in life.
import { seededRandom } from '../../../knowledge/likelihood/measures/seededRandom';
import { percentile } from '../measures';
import type { Simulation } from './openSimulation';

/** Milliseconds of taking all in, and of one recall. */
export interface FloodTimes {
  readonly outcomes: number;
  readonly takenInMs: number;
  readonly p50: number;
  readonly p95: number;
}

/** About the distance (cosine .97) of two wordings of one matter. */
const spread = 0.045;
const recalls = 500;

export async function measureFlood(
  { startRecall }: Simulation,
  texts: readonly string[],
  count: number,
): Promise<FloodTimes> {
  const recall = await startRecall(texts);
  const random = seededRandom(1);
  const startedAt = performance.now();
  for (let n = 0; n < count; n++) recall.learnNear(n, (value) => value + spread * (random() - 0.5));
  const takenInMs = performance.now() - startedAt;
  const times = Array.from({ length: recalls }, (_, n) => {
    const from = performance.now();
    recall.recallNear(n, (value) => value + spread * (random() - 0.5));
    return performance.now() - from;
  });
  return { outcomes: count, takenInMs, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
