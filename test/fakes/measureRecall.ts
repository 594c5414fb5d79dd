// How many of the truly nearest chunks an index finds, for tests; `bench` measures it on a whole base.
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

// Equal passages have equal cosines; whichever of them is found counts.
const tie = 1e-5;

/** In [0, 1]: mean share of the `count` best by plain computation that the index finds too. */
export function measureRecall({ index, base, queries, count = 10 }: RecallOptions): number {
  let found = 0;
  let wanted = 0;
  for (const query of queries) {
    const threshold = thresholdOf(query, base, count);
    const neighbours = index.nearest(query, count);
    wanted += Math.min(count, base.size);
    found += neighbours.filter(({ cosineScore }) => cosineScore >= threshold - tie).length;
  }
  return wanted === 0 ? 1 : found / wanted;
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
