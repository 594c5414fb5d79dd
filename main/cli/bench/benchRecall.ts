// Recall of the approximate vector index against exact search, with real questions on the base's own vectors.
// The exact search is the measure; says nothing of how well articles fit.
import type { EngineParts } from '../../engine/compose';
import { mean } from '../measures';

const neighbours = 10;
/** Questions compared; exact search reads every vector for each. */
const compared = 100;

/** Mean share of the exact ten nearest chunks that the index finds too. */
export async function measureIndexRecall(
  { seat, store }: EngineParts,
  concerns: readonly string[],
): Promise<number> {
  const { embedder, vectorIndex, fingerprint } = seat.answering!;
  const vectors: [string, Float32Array][] = [];
  for await (const [id, vector] of store.chunkVectors(fingerprint)) vectors.push([id, vector]);
  const shares: number[] = [];
  for (const text of concerns.slice(0, compared)) {
    const query = await embedder.embedQuery(text);
    const exact = vectors
      .map(([id, vector]) => ({ id, cosine: dot(query, vector) }))
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, neighbours);
    const found = new Set<string>(vectorIndex.nearest(query, neighbours).map(({ chunkId }) => chunkId));
    shares.push(exact.filter(({ id }) => found.has(id)).length / Math.max(1, exact.length));
  }
  return mean(shares);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
