// What the core needs from the world. indexer/ implements these; main/engine/compose.ts joins them.
// Types only; a port says what, in which units and order, never how.
import type { Article } from './vocabulary/article';
import type { Chunk, EmbeddedChunk } from './vocabulary/chunk';
import type { ArticleId, ChunkId } from './vocabulary/ids';
import type { Rating } from './vocabulary/rating';

/** A passage to embed: its context line (title and headings) and its sentences, in order. */
export interface PassageText {
  readonly context: string;
  readonly sentences: readonly string[];
}

/** `vector`: [dim] unit length · `sentenceVectors`: [sentences × dim] row-major, each unit length. */
export interface PassageVectors {
  readonly vector: Float32Array;
  readonly sentenceVectors: Float32Array;
}

/**
 * Turns text into unit vectors. Prefixes, pooling and truncation are the adapter's own business.
 * `fingerprint` names model, prefixes, pooling and compile version: vectors of different fingerprints never mix.
 * Fails with MODEL_MISSING, MODEL_INVALID, WORKER_LOST; with CANCELLED when `signal` aborts first.
 */
export interface Embedder {
  readonly fingerprint: string;
  readonly dimensions: number;
  embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array>;
  embedPassage(passage: PassageText, signal?: AbortSignal): Promise<PassageVectors>;
  close(): Promise<void>;
}

/** One neighbour: cosine in [-1, 1]. */
export interface VectorNeighbour {
  readonly chunkId: ChunkId;
  readonly cosineScore: number;
}

/** Nearest chunks by cosine, best first, at most `limit`. */
export interface VectorIndex {
  readonly size: number;
  readonly dimensions: number;
  nearest(vector: Float32Array, limit: number): readonly VectorNeighbour[];
  /** Cosine of one chunk to the vector; undefined when the chunk is not in the index. */
  cosine(vector: Float32Array, chunkId: ChunkId): number | undefined;
  has(chunkId: ChunkId): boolean;
  /** Adds or replaces. Fails with VECTOR_SIZE. */
  upsert(chunkId: ChunkId, vector: Float32Array): void;
  remove(chunkId: ChunkId): void;
}

/** One chunk found by words. BM25 ≥ 0; its scale depends on the corpus: never show it. */
export interface LexicalFind {
  readonly chunkId: ChunkId;
  readonly bm25Score: number;
}

/** Full-text search over the analysed words. */
export interface LexicalIndex {
  /** Best chunks for analysed terms, best first, at most `limit`. A prefix may stand for the last, unfinished word. */
  find(terms: readonly string[], limit: number): Promise<readonly LexicalFind[]>;
  /** In how many chunks a term occurs (0 if unknown). */
  chunkFrequency(term: string): number;
  readonly chunkCount: number;
}

/** A chunk as ranking and cards read it back; `terms` space-joined as stored, `sentenceVectors` as in EmbeddedChunk. */
export type StoredChunk = Chunk & { readonly terms: string; readonly sentenceVectors: Float32Array };

/** What a card needs of an article, without its body. */
export type ArticleHead = Omit<Article, 'text' | 'blocks'>;

/** Reading side of the store; handed to ask. */
export interface ReadableStore {
  readonly articleCount: number;
  readonly chunkCount: number;
  articleHeads(ids: readonly ArticleId[]): Promise<readonly ArticleHead[]>;
  article(id: ArticleId): Promise<Article | undefined>;
  /** In the order asked; unknown ids are left out. */
  chunks(ids: readonly ChunkId[]): Promise<readonly StoredChunk[]>;
  /** All articles, in pages, ordered by source. */
  listArticles(): AsyncIterable<ArticleHead>;
}

/** What import knows of an earlier run: the articles of one source with their hashes. */
export interface KnownSource {
  readonly articleId: ArticleId;
  readonly source: string;
  readonly contentHash: string;
  readonly fingerprint: string;
}

/** One article with all its chunks, ready to be committed together. */
export interface ArticleCommit {
  readonly article: Article;
  readonly chunks: readonly EmbeddedChunk[];
}

/**
 * Writing side; only import and removal hold it. `commit` replaces articles of the same id with all their chunks,
 * atomically per article for readers, durable on return. Fails with DISK_FULL, STORE_DAMAGED.
 */
export interface WritableStore extends ReadableStore {
  knownSources(): Promise<readonly KnownSource[]>;
  commit(commits: readonly ArticleCommit[]): Promise<void>;
  removeArticles(ids: readonly ArticleId[]): Promise<void>;
}

/** Append-only log of verdicts. */
export interface RatingLog {
  append(rating: Rating): Promise<void>;
  /** All ratings of these articles, oldest first. */
  ratingsOf(ids: readonly ArticleId[]): Promise<readonly Rating[]>;
}

/** One usage event; never holds customer words: counts, kinds, milliseconds and article ids only. */
export interface UsageEvent {
  readonly kind: 'answered' | 'abstained' | 'opened' | 'copied' | 'imported';
  readonly atMs: number;
  readonly articleId?: ArticleId;
  readonly totalMs?: number;
}

export interface UsageLog {
  append(event: UsageEvent): Promise<void>;
}

/** Milliseconds since some fixed point, never falling; `nowMs` is the wall clock (since 1970, UTC). */
export interface Clock {
  monotonicMs(): number;
  nowMs(): number;
}
