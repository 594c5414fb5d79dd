// Vectors of an article's stored passages, so that an edit embeds only those that changed.
// Knows chunks and their vectors; what was edited is the caller's business.
import type { Embedder, PassageText, PassageVectors, ReadableStore } from '../../knowledge/ports';
import type { ArticleId, ChunkId } from '../../knowledge/vocabulary/ids';
import { contextOf } from './prepareArticle';

export interface KeptPassagesStore extends Pick<ReadableStore, 'chunks' | 'headOf'> {
  chunkIdsOf(id: ArticleId): readonly ChunkId[];
  chunkVectors(
    fingerprint: string,
    ids?: readonly ChunkId[],
  ): AsyncIterable<readonly [ChunkId, Float32Array]>;
}

/** By passage: the same context line and the same sentences give the same vectors. */
export type KeptPassages = ReadonlyMap<string, PassageVectors>;

/** Those of this fingerprint; empty for an article that is not there. */
export async function keptPassages(
  id: ArticleId,
  fingerprint: string,
  store: KeptPassagesStore,
): Promise<KeptPassages> {
  const kept = new Map<string, PassageVectors>();
  const head = store.headOf(id);
  const ids = store.chunkIdsOf(id);
  if (!head || ids.length === 0) return kept;
  const vectors = new Map<ChunkId, Float32Array>();
  for await (const [chunk, vector] of store.chunkVectors(fingerprint, ids)) vectors.set(chunk, vector);
  for (const chunk of await store.chunks(ids)) {
    const vector = vectors.get(chunk.id);
    if (!vector) continue;
    const sentences = chunk.sentences.map(({ start, end }) =>
      chunk.text.slice(start - chunk.start, end - chunk.start),
    );
    const { sentenceVectors } = chunk;
    kept.set(keyOf({ context: contextOf(head, chunk), sentences }), { vector, sentenceVectors });
  }
  return kept;
}

/** The same embedder, asked only for passages that are not kept; `reused` counts the others. */
export function reusing(embedder: Embedder, kept: KeptPassages) {
  const counts = { reused: 0 };
  const embedPassage: Embedder['embedPassage'] = async (passage, signal) => {
    const known = kept.get(keyOf(passage));
    if (!known) return embedder.embedPassage(passage, signal);
    counts.reused += 1;
    return known;
  };
  const { fingerprint, dimensions } = embedder;
  const wrapped: Embedder = {
    fingerprint,
    dimensions,
    embedPassage,
    embedQuery: (text, signal) => embedder.embedQuery(text, signal),
    close: () => embedder.close(),
  };
  return { embedder: wrapped, counts };
}

const keyOf = ({ context, sentences }: PassageText): string => JSON.stringify([context, sentences]);
