// The durable truth: articles with their chunks, verdicts and usage events in LanceDB. Made by openStore.
// Knows nothing of embedding, ranking or the indexes built from it; those listen to its changes.
import type {
  ArticleCommit,
  ArticleHead,
  KnownSource,
  RatingLog,
  StoredChunk,
  UsageEvent,
  UsageLog,
  WritableStore,
} from '../../knowledge/ports';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId, ChunkId } from '../../knowledge/vocabulary/ids';
import type { Rating } from '../../knowledge/vocabulary/rating';
import { writeBackup } from './backup';
import { ChunkReader } from './chunkReader';
import { EventLogs } from './eventLogs';
import { articleOfRow } from './rows';
import type { StoreListener, StoreStamp } from './storeChanges';
import { guardStore } from './storeFault';
import { closeTables } from './storeTables';
import { type StoreParts, StoreWriter } from './storeWriter';
import { collectRows, sqlText } from './tableRows';

/** Owns the open store. Every method fails with STORE_DAMAGED or DISK_FULL where LanceDB does. */
export class LanceStore implements WritableStore, RatingLog, UsageLog {
  readonly #parts: StoreParts;
  readonly #writer: StoreWriter;
  readonly #reader: ChunkReader;
  readonly #logs: EventLogs;
  #closing: Promise<void> | undefined;

  constructor(parts: StoreParts) {
    const { tables, catalogue } = parts;
    this.#parts = parts;
    this.#reader = new ChunkReader(tables.chunks, catalogue);
    this.#logs = new EventLogs(tables.ratings, tables.usage);
    this.#writer = new StoreWriter(parts, (ids) => {
      for (const id of ids) this.#reader.drop(catalogue.article(id)?.chunkIds ?? []);
    });
  }

  /** The data folder. */
  get dir(): string {
    return this.#parts.dir;
  }

  /** The number of the last commit or removal, across restarts; equal numbers mean equal content. */
  get version(): number {
    return this.#writer.revision;
  }

  /** Content of caches made under an equal stamp is true. */
  get stamp(): StoreStamp {
    return { storeId: this.#parts.record.storeId, version: this.version };
  }

  get articleCount(): number {
    return this.#parts.catalogue.articleCount;
  }

  get chunkCount(): number {
    return this.#parts.catalogue.chunkCount;
  }

  async articleHeads(ids: readonly ArticleId[]): Promise<readonly ArticleHead[]> {
    return ids.flatMap((id) => this.#parts.catalogue.article(id)?.head ?? []);
  }

  async article(id: ArticleId): Promise<Article | undefined> {
    const { dir, catalogue, tables } = this.#parts;
    if (!catalogue.article(id)) return undefined;
    const query = tables.articles
      .query()
      .where(`id = ${sqlText(id)}`)
      .limit(1);
    return guardStore(dir, async () => (await collectRows(query)).map(articleOfRow)[0]);
  }

  async chunks(ids: readonly ChunkId[]): Promise<readonly StoredChunk[]> {
    return guardStore(this.dir, () => this.#reader.read(ids));
  }

  async *listArticles(): AsyncIterable<ArticleHead> {
    yield* this.#parts.catalogue.headsBySource();
  }

  async knownSources(): Promise<readonly KnownSource[]> {
    return this.#parts.catalogue.knownSources();
  }

  /** Group many articles into one call: each call is one write to disk per table. */
  commit(commits: readonly ArticleCommit[]): Promise<void> {
    return this.#writer.commit(commits);
  }

  removeArticles(ids: readonly ArticleId[]): Promise<void> {
    return this.#writer.remove(ids);
  }

  /** Serves both logs: a rating (has a verdict) is durable on return, usage events are written in small batches. */
  append(entry: Rating | UsageEvent): Promise<void> {
    const logs = this.#logs;
    return this.#writer.write(() =>
      'verdict' in entry ? logs.appendRating(entry) : logs.appendUsage(entry),
    );
  }

  ratingsOf(ids: readonly ArticleId[]): Promise<readonly Rating[]> {
    return guardStore(this.dir, () => this.#logs.ratingsOf(ids));
  }

  /** Ids of the chunks whose vector was made by this model, each with the revision of its commit. */
  *chunkRevisions(fingerprint: string): Iterable<readonly [ChunkId, number]> {
    for (const [id, mark] of this.#parts.catalogue.chunks()) {
      if (mark.fingerprint === fingerprint) yield [id, mark.revision];
    }
  }

  /** Vectors [dim] of this model's chunks, all or of `ids`, for building an index. */
  chunkVectors(
    fingerprint: string,
    ids?: readonly ChunkId[],
  ): AsyncIterable<readonly [ChunkId, Float32Array]> {
    return this.#reader.vectors(fingerprint, ids);
  }

  /** Analysed words of all chunks, or only of those the full-text index does not cover yet. */
  chunkTerms(which: 'all' | 'unindexed'): AsyncIterable<readonly [ChunkId, string]> {
    return this.#reader.terms(which === 'all' ? 0 : this.#writer.indexedRevision);
  }

  /** Whether a chunk is in force, in this revision if one is named. */
  holdsChunk(id: ChunkId, revision?: number): boolean {
    const mark = this.#parts.catalogue.chunk(id);
    return mark !== undefined && (revision === undefined || mark.revision === revision);
  }

  /** Calls back after each change, in order; returns the way to stop that. */
  onChange(listener: StoreListener): () => void {
    return this.#writer.listen(listener);
  }

  /** Indexes words and merges files. Call it after an import; the store does so itself now and then during a long one. */
  reorganise(): Promise<void> {
    return this.#writer.reorganise();
  }

  /** Writes everything into one file. Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. */
  backup(file: string): Promise<void> {
    const { folder } = this.#parts;
    return this.#writer.write(async () => {
      await this.#logs.flush();
      await writeBackup(folder, file);
    });
  }

  /** Finishes what is being written and lets go of the folder. Calling it again waits for the first call. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** The chunk table, for the full-text index that lives on it. */
  get chunkTable(): StoreParts['tables']['chunks'] {
    return this.#parts.tables.chunks;
  }

  async #close(): Promise<void> {
    const { lock, tables } = this.#parts;
    try {
      await this.#writer.write(() => this.#logs.flush());
      await this.#writer.finish();
    } finally {
      await this.#writer.idle();
      closeTables(tables);
      await lock.release();
    }
  }
}
