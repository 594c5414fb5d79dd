// What the core needs from the world. indexer/ implements these; main/engine/compose.ts joins them.
// Types only; a port says what, in which units and order, never how.
import type { Article, Asset, AssetId } from './vocabulary/article';
import type { Chunk, EmbeddedChunk } from './vocabulary/chunk';
import type { ArticleId, ChunkId } from './vocabulary/ids';
import type { Change, JournalEntry } from './vocabulary/journal';
import type { Keeping } from './vocabulary/keeping';
import type { KeptRecord, RecordKind } from './vocabulary/keptRecord';
import type { KeptSource } from './vocabulary/ledger';
import type { Recollection } from './vocabulary/lift';
import type { Outcome } from './vocabulary/outcome';
import type { UsageEvent } from './vocabulary/usageEvent';

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
  /** Passages will come soon: what has to be loaded for them may be loaded meanwhile. */
  expectPassages?(): void;
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

/** A spelling that the base uses: how many typing errors lead to it from the word asked for, and how many chunks hold it. */
export interface NearSpelling {
  readonly spelling: string;
  readonly errors: number;
  readonly chunkCount: number;
}

/** Full-text search over the analysed words. */
export interface LexicalIndex {
  /** Best chunks for analysed terms, best first, at most `limit`. */
  find(terms: readonly string[], limit: number): Promise<readonly LexicalFind[]>;
  /** In how many chunks a term occurs (0 if unknown). */
  chunkFrequency(term: string): number;
  readonly chunkCount: number;
  /** Spellings of the base within `most` typing errors of a word, that word included; in no particular order. */
  spellingsNear(word: string, most: number): readonly NearSpelling[];
  /** The most frequent spellings that begin like an unfinished word (three letters or more), at most `limit`. */
  spellingsFrom(beginning: string, limit: number): readonly NearSpelling[];
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
  /** From memory, in constant time: how an article is kept is asked of every candidate. */
  headOf(id: ArticleId): ArticleHead | undefined;
  article(id: ArticleId): Promise<Article | undefined>;
  asset(id: AssetId): Promise<Asset | undefined>;
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
  /** Pictures of the article; one that is stored already is left as it is. */
  readonly assets?: readonly Asset[];
  readonly chunks: readonly EmbeddedChunk[];
}

/** Whether a removal or change of keeping that was asked for earlier is still wanted, as the store has the article by now. */
export type StillWanted = (id: ArticleId) => boolean;

/** Brings commits up to date with what was written meanwhile; those it leaves out are not made. */
export type ReviseCommits = (commits: readonly ArticleCommit[]) => readonly ArticleCommit[];

/**
 * Writing side; only import and removal hold it. `commit` replaces articles of the same id with all their chunks,
 * atomically per article for readers, durable on return. With a `change` the journal has what stood before, written
 * first: a kill in between leaves an entry more than changes. `revise`: asked when every earlier write is in force, so that
 * what it reads of the store is what the commit meets; what it throws stops the commit. Fails with DISK_FULL, STORE_DAMAGED.
 */
export interface WritableStore extends ReadableStore {
  knownSources(): Promise<readonly KnownSource[]>;
  commit(commits: readonly ArticleCommit[], change?: Change, revise?: ReviseCommits): Promise<void>;
  /** `still`: asked of each when every earlier write is in force; what it refuses is left alone. */
  removeArticles(ids: readonly ArticleId[], change?: Change, still?: StillWanted): Promise<void>;
  /** Only how articles are kept: text, chunks and vectors stay, and so does the version that caches are stamped with. */
  changeKeeping(
    keepings: ReadonlyMap<ArticleId, Keeping>,
    change?: Change,
    still?: StillWanted,
  ): Promise<void>;
  readonly journal: Journal;
  readonly ledger: Ledger;
}

/** What became of every source file, one entry a file. Held in memory from the first call on. */
export interface Ledger {
  /** Another one after each `put`; begins anew with the process. */
  readonly revision: number;
  /** Adds or replaces by id. Durable on return. */
  put(sources: readonly KeptSource[]): Promise<void>;
  get(id: string): Promise<KeptSource | undefined>;
  /** In no particular order. */
  all(): Promise<readonly KeptSource[]>;
}

/** What stood before each change; a change without a cause (new vectors of the same text) is not in it. */
export interface Journal {
  /** Changes of these articles in the order of writing, each with the article until then. */
  ofArticles(ids: readonly ArticleId[]): Promise<readonly JournalEntry[]>;
  /** The articles of an import's changes, each once, in the order of their first one. */
  changedBy(importId: string): Promise<readonly ArticleId[]>;
}

/** Learned from outcomes. `vector`: of the model in force; absent: only the very same words are recognised. */
export interface LearnedExperience {
  recall(concern: { readonly key: string; readonly vector?: Float32Array | undefined }): Recollection;
}

/**
 * Append-only log of outcomes. Verdicts are durable on return, weaker kinds may be written in small batches.
 * Fails with DISK_FULL, DATA_FOLDER_READ_ONLY.
 */
export interface OutcomeStore {
  append(outcomes: readonly Outcome[]): Promise<void>;
  /** All outcomes in the order of appending, whatever their times say. */
  read(): Promise<readonly Outcome[]>;
  /** Forgets outcomes by id; on return nothing of them is on the disk, earlier versions included. */
  remove(ids: readonly string[]): Promise<void>;
  /** Forgets, in the same way, what happened before a time (ms since 1970, UTC); returns how many. */
  removeBefore(atMs: number): Promise<number>;
}

/**
 * Small records by kind: cases to check with, their runs, events of a trial. Durable on return; removed ones are on no
 * disk any more, earlier versions included. Fails with DISK_FULL, DATA_FOLDER_READ_ONLY.
 */
export interface RecordStore {
  append(records: readonly KeptRecord[]): Promise<void>;
  /** In the order of appending. */
  read(kind: RecordKind): Promise<readonly KeptRecord[]>;
  remove(kind: RecordKind, ids: readonly string[]): Promise<void>;
}

export interface UsageLog {
  append(event: UsageEvent): Promise<void>;
  /** Events from a time on (ms since 1970, UTC), those that wait for their batch included; in no particular order. */
  usageSince(atMs: number): Promise<readonly UsageEvent[]>;
}

/** Milliseconds since some fixed point, never falling; `nowMs` is the wall clock (since 1970, UTC). */
export interface Clock {
  monotonicMs(): number;
  nowMs(): number;
}

/**
 * Lays vectors out on a plane so that near ones lie near. `vectors`: [count × dim] row-major, unit length; consumed by the
 * call. Gives [count × 2], no particular scale, the same for the same input. Fails with WORKER_LOST, CANCELLED.
 */
export interface PlaneProjector {
  project(vectors: Float32Array, dim: number): Promise<Float32Array>;
  close(): Promise<void>;
}
