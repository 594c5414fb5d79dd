// Takes articles out of the store and the vector index, in this order: what is durable decides.
// Knows nothing of the files they came from.
import type { VectorIndex, WritableStore } from '../../knowledge/ports';
import { type ArticleId, chunkId } from '../../knowledge/vocabulary/ids';

/** Removes articles with all their chunks; unknown ids are no error. */
export async function removeArticles(
  ids: readonly ArticleId[],
  ports: { readonly store: WritableStore; readonly vectorIndex: VectorIndex },
): Promise<void> {
  await ports.store.removeArticles(ids);
  for (const id of ids) removeChunksFrom(id, 0, ports.vectorIndex);
}

/** Removes the chunks of an article from ordinal `first` on: all with 0, the surplus of an older version otherwise. */
export function removeChunksFrom(id: ArticleId, first: number, vectorIndex: VectorIndex): void {
  for (let ordinal = first; vectorIndex.has(chunkId(id, ordinal)); ordinal++)
    vectorIndex.remove(chunkId(id, ordinal));
}
