// Gives every chunk of a prepared article its vectors; as many at once as the embedder has import workers.
// Knows nothing of files or of the store.
import type { ArticleCommit, Embedder } from '../../knowledge/ports';
import type { EmbeddedChunk } from '../../knowledge/vocabulary/chunk';
import type { PreparedArticle, PreparedChunk } from './prepareArticle';

/** All chunks embedded, in order. Fails with CANCELLED, WORKER_LOST or MODEL_* like the embedder. */
export async function embedArticle(
  prepared: PreparedArticle,
  embedder: Embedder,
  fingerprint: string,
  signal?: AbortSignal,
): Promise<ArticleCommit> {
  const chunks = await Promise.all(
    prepared.chunks.map((chunk) => embedChunk(chunk, embedder, fingerprint, signal)),
  );
  return { article: prepared.article, chunks };
}

async function embedChunk(
  { chunk, terms, passage }: PreparedChunk,
  embedder: Embedder,
  fingerprint: string,
  signal?: AbortSignal,
): Promise<EmbeddedChunk> {
  const { vector, sentenceVectors } = await embedder.embedPassage(passage, signal);
  return { ...chunk, terms, vector, sentenceVectors, fingerprint };
}
