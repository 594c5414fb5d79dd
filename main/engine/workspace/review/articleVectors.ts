// Mean vectors of articles, read from the store when they are needed.
// In slices; knows chunks by their ids, keeps nothing.

import { Slices } from '../../../../indexer/threads/slices';
import { innerProduct } from '../../../../knowledge/arithmetic/innerProduct';
import { toUnitLength } from '../../../../knowledge/arithmetic/toUnitLength';
import { type ArticleId, articleOfChunk } from '../../../../knowledge/vocabulary/ids';
import type { EngineParts } from '../../compose';

type VectorStore = Pick<EngineParts['store'], 'usualFingerprint' | 'chunkIdsOf' | 'chunkVectors'>;

/** Mean vectors [dim], unit length, all or of `ids`; articles without vectors of the usual model are left out. */
export async function articleVectors(
  store: VectorStore,
  ids?: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, Float32Array>> {
  const sums = new Map<ArticleId, Float32Array>();
  const fingerprint = store.usualFingerprint;
  const chunks = ids?.flatMap((id) => store.chunkIdsOf(id));
  if (!fingerprint || chunks?.length === 0) return sums;
  const slices = new Slices();
  for await (const [id, vector] of store.chunkVectors(fingerprint, chunks)) {
    const article = articleOfChunk(id);
    const sum = sums.get(article);
    if (sum) for (let n = 0; n < sum.length; n++) sum[n]! += vector[n]!;
    else sums.set(article, Float32Array.from(vector));
    await slices.pause();
  }
  for (const sum of sums.values()) {
    toUnitLength(sum);
    await slices.pause();
  }
  return sums;
}

/** Cosine of two unit vectors; 0 where one is not known. */
export function cosineOf(left: Float32Array | undefined, right: Float32Array | undefined): number {
  if (!left || !right) return 0;
  return Math.min(1, Math.max(-1, innerProduct(left, right)));
}
