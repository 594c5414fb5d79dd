// A stored slice of an article that gets one vector, and the sentences inside it.
// Knows nothing of how it is cut or embedded.
import type { ArticleId, ChunkId } from './ids';
import type { Language } from './language';
import type { Span } from './span';

/** `article.text.slice(start, end) === text`. Sentences are absolute spans of the article, in order, within the chunk. */
export interface Chunk extends Span {
  readonly id: ChunkId;
  readonly articleId: ArticleId;
  readonly ordinal: number;
  readonly text: string;
  /** Headings above the chunk, outermost first, without the title. */
  readonly headingPath: readonly string[];
  readonly language: Language;
  readonly sentences: readonly Span[];
}

/**
 * A chunk with what the indexes need. `vector`: Float32Array [dim], unit length ·
 * `sentenceVectors`: Float32Array [sentences × dim], row-major, unit length · `terms`: analysed words, space-joined,
 * title words included (see indexer/pipeline) · `fingerprint`: of the embedding model that made the vectors.
 */
export interface EmbeddedChunk extends Chunk {
  readonly terms: string;
  readonly vector: Float32Array;
  readonly sentenceVectors: Float32Array;
  readonly fingerprint: string;
}
