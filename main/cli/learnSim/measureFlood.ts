// A flood of outcomes: how long taking them in and one recall with all of them take.
// The concerns are those of the stream and near copies of them, so that topics stay as dense as in life.
import { seededRandom } from '../../../knowledge/arithmetic/seededRandom';
import { percentile } from '../measures';
import type { Simulation } from './openSimulation';

/** Milliseconds: of taking all in, and of one recall by the clock and by the processor, which a busy machine does not stretch. */
export interface FloodTimes {
  readonly outcomes: number;
  readonly takenInMs: number;
  readonly clock: Times;
  readonly processor: Times;
}

interface Times {
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
  const vary = (value: number): number => value + spread * (random() - 0.5);
  const clock: number[] = [];
  const processor: number[] = [];
  for (let n = 0; n < recalls; n++) {
    const question = recall.vectorNear(n, vary);
    const [from, used] = [performance.now(), process.cpuUsage()];
    recall.recallNear(question);
    const { user, system } = process.cpuUsage(used);
    clock.push(performance.now() - from);
    processor.push((user + system) / 1000);
  }
  return { outcomes: count, takenInMs, clock: timesOf(clock), processor: timesOf(processor) };
}

function timesOf(values: readonly number[]): Times {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}
