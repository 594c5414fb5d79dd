// Mean vectors of articles, read from the store when they are needed.
// Knows chunks by their ids; keeps nothing.
import { type ArticleId, articleOfChunk, type ChunkId } from '../../../../knowledge/vocabulary/ids';
import type { EngineParts } from '../../compose';
import { Slices } from './slices';

type VectorStore = Pick<
  EngineParts['store'],
  'usualFingerprint' | 'chunkRevisions' | 'chunkVectors' | 'version'
>;

/** Owns the list of each article's chunks, made anew when the store has changed. */
export class ArticleVectors {
  #chunksOf = new Map<ArticleId, ChunkId[]>();
  #key = '';

  constructor(private readonly store: VectorStore) {}

  /** Mean vectors [dim], unit length, all or of `ids`; articles without vectors of the usual model are left out. */
  async read(ids?: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, Float32Array>> {
    const fingerprint = this.store.usualFingerprint;
    const sums = new Map<ArticleId, Float32Array>();
    if (!fingerprint) return sums;
    const slices = new Slices();
    const chunks = ids && (await this.#chunks(fingerprint, ids));
    if (chunks?.length === 0) return sums;
    for await (const [id, vector] of this.store.chunkVectors(fingerprint, chunks)) {
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

  async #chunks(fingerprint: string, ids: readonly ArticleId[]): Promise<readonly ChunkId[]> {
    const key = `${fingerprint} ${this.store.version}`;
    if (this.#key !== key) {
      const chunksOf = new Map<ArticleId, ChunkId[]>();
      const slices = new Slices();
      // Collected first: a commit must not change the list under our feet.
      for (const [id] of [...this.store.chunkRevisions(fingerprint)]) {
        await slices.pause();
        const article = articleOfChunk(id);
        const known = chunksOf.get(article);
        if (known) known.push(id);
        else chunksOf.set(article, [id]);
      }
      this.#chunksOf = chunksOf;
      this.#key = key;
    }
    return ids.flatMap((id) => this.#chunksOf.get(id) ?? []);
  }
}

/** Cosine of two unit vectors; 0 where one is not known. */
export function cosineOf(left: Float32Array | undefined, right: Float32Array | undefined): number {
  if (!left || !right) return 0;
  let sum = 0;
  for (let n = 0; n < left.length; n++) sum += left[n]! * (right[n] ?? 0);
  return Math.min(1, Math.max(-1, sum));
}

function toUnitLength(vector: Float32Array): void {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square) || 1;
  for (let n = 0; n < vector.length; n++) vector[n]! /= length;
}
