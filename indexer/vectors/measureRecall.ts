// How many of the truly nearest chunks an index finds: the number its shape was chosen by.
// Knows nothing of graphs; compares any VectorIndex with the plain computation.
import type { VectorIndex } from '../../knowledge/ports';
import type { ChunkId } from '../../knowledge/vocabulary/ids';

/** `base`: what the index holds · `queries`: unit vectors · `count`: neighbours compared, 10 unless told. */
export interface RecallOptions {
  readonly index: VectorIndex;
  readonly base: ReadonlyMap<ChunkId, Float32Array>;
  readonly queries: readonly Float32Array[];
  readonly count?: number;
}

/** Recall in [0, 1] and the milliseconds that half and 95 % of the searches stay below. */
export interface RecallReport {
  readonly recall: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

// Equal passages have equal cosines; whichever of them is found counts.
const tie = 1e-5;

/** Mean share of the `count` best by plain computation that the index finds too. */
export function measureRecall({ index, base, queries, count = 10 }: RecallOptions): RecallReport {
  let found = 0;
  let wanted = 0;
  const times: number[] = [];
  for (const query of queries) {
    const threshold = thresholdOf(query, base, count);
    const start = performance.now();
    const neighbours = index.nearest(query, count);
    times.push(performance.now() - start);
    wanted += Math.min(count, base.size);
    found += neighbours.filter(({ cosineScore }) => cosineScore >= threshold - tie).length;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { recall: wanted === 0 ? 1 : found / wanted, p50Ms: at(0.5), p95Ms: at(0.95) };
}

/** The cosine of the `count`-th nearest. */
function thresholdOf(query: Float32Array, base: ReadonlyMap<ChunkId, Float32Array>, count: number): number {
  const cosines = new Float64Array(base.size);
  let next = 0;
  for (const vector of base.values()) {
    let sum = 0;
    for (let i = 0; i < vector.length; i++) sum += (vector[i] ?? 0) * (query[i] ?? 0);
    cosines[next++] = sum;
  }
  cosines.sort();
  return cosines[Math.max(0, cosines.length - count)] ?? -1;
}
