// The durable truth: articles with their chunks, verdicts and usage events in LanceDB. Made by openStore.
// Knows nothing of embedding, ranking or the indexes built from it; those listen to its changes.
import type {
  ArticleCommit,
  ArticleHead,
  Journal,
  KnownSource,
  Ledger,
  RecordStore,
  ReviseCommits,
  StillWanted,
  StoredChunk,
  UsageLog,
  WritableStore,
} from '../../knowledge/ports';
import type { Article, Asset, AssetId } from '../../knowledge/vocabulary/article';
import type { ArticleId, ChunkId } from '../../knowledge/vocabulary/ids';
import type { Change } from '../../knowledge/vocabulary/journal';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { UsageEvent } from '../../knowledge/vocabulary/usageEvent';
import { ChunkReader, type ChunkWords } from './chunkReader';
import { type ArticleFault, examineArticles } from './examineArticles';
import { type QueuedLogs, queuedLogs, type StoredOutcomes } from './queuedLogs';
import { articleOfRow } from './rows';
import { StoreBackups } from './storeBackups';
import type { StoreListener, StoreStamp } from './storeChanges';
import { guardStore } from './storeFault';
import { closeTables } from './storeTables';
import { type StoreParts, StoreWriter } from './storeWriter';
import { idIn, inPortions, readRows } from './tableRows';
import { verifyBackup } from './verifyBackup';

/** Owns the open store. Every method fails with STORE_DAMAGED or DISK_FULL where LanceDB does. */
export class LanceStore implements WritableStore, UsageLog {
  readonly #parts: StoreParts;
  readonly #writer: StoreWriter;
  readonly #reader: ChunkReader;
  readonly #logs: QueuedLogs;
  readonly outcomes: StoredOutcomes;
  /** Small records by kind. */
  readonly records: RecordStore;
  /** What stood before each change; reading waits for the change in hand. */
  readonly journal: Journal;
  /** What became of every source. */
  readonly ledger: Ledger;
  readonly #backups: StoreBackups;
  #closing: Promise<void> | undefined;

  constructor(parts: StoreParts) {
    const { tables, catalogue } = parts;
    this.#parts = parts;
    this.#reader = new ChunkReader(tables.chunks, catalogue);
    this.#writer = new StoreWriter(parts, (ids) => {
      for (const id of ids) this.#reader.drop(catalogue.article(id)?.chunkIds ?? []);
    });
    this.#logs = queuedLogs(parts, this.#writer);
    this.outcomes = this.#logs.outcomes;
    this.records = this.#logs.records;
    this.journal = this.#logs.journal;
    this.ledger = this.#logs.ledger;
    this.#backups = new StoreBackups({
      folder: parts.folder,
      dir: parts.dir,
      inTurn: (step) => this.#writer.write(step),
      flush: () => this.#logs.flush(),
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

  /** The model of the stored vectors, as one article tells it; others differ only while a change of model goes on. */
  get usualFingerprint(): string | undefined {
    return this.#parts.catalogue.anyArticle()?.fingerprint;
  }

  headOf(id: ArticleId): ArticleHead | undefined {
    return this.#parts.catalogue.article(id)?.head;
  }

  async articleHeads(ids: readonly ArticleId[]): Promise<readonly ArticleHead[]> {
    return ids.flatMap((id) => this.headOf(id) ?? []);
  }

  async article(id: ArticleId): Promise<Article | undefined> {
    return (await this.articles([id]))[0];
  }

  /** Whole articles, many at once, in no particular order; unknown ids are left out. */
  async articles(ids: readonly ArticleId[]): Promise<readonly Article[]> {
    const { dir, catalogue, tables } = this.#parts;
    const known = ids.filter((id) => catalogue.article(id));
    return guardStore(dir, async () => {
      const articles: Article[] = [];
      for (const portion of inPortions(known)) {
        const query = tables.articles.query().where(idIn('id', portion));
        for await (const row of readRows(query)) articles.push(articleOfRow(row));
      }
      return articles;
    });
  }

  async chunks(ids: readonly ChunkId[]): Promise<readonly StoredChunk[]> {
    return guardStore(this.dir, () => this.#reader.read(ids));
  }

  /** In the order of the text. */
  chunkIdsOf(id: ArticleId): readonly ChunkId[] {
    return this.#parts.catalogue.article(id)?.chunkIds ?? [];
  }

  async *listArticles(): AsyncIterable<ArticleHead> {
    yield* this.#parts.catalogue.headsBySource();
  }

  async knownSources(): Promise<readonly KnownSource[]> {
    return this.#parts.catalogue.knownSources();
  }

  /** Group many articles into one call: each call is one write to disk per table. */
  commit(commits: readonly ArticleCommit[], change?: Change, revise?: ReviseCommits): Promise<void> {
    return this.#writer.commit(commits, change, revise);
  }

  removeArticles(ids: readonly ArticleId[], change?: Change, still?: StillWanted): Promise<void> {
    return this.#writer.remove(ids, change, still);
  }

  changeKeeping(
    keepings: ReadonlyMap<ArticleId, Keeping>,
    change?: Change,
    still?: StillWanted,
  ): Promise<void> {
    return this.#writer.changeKeeping(keepings, change, still);
  }

  async asset(id: AssetId): Promise<Asset | undefined> {
    return guardStore(this.dir, () => this.#writer.assets.get(id));
  }

  /** Usage events are written in small batches. */
  append(event: UsageEvent): Promise<void> {
    return this.#logs.usage.append(event);
  }

  usageSince(atMs: number): Promise<readonly UsageEvent[]> {
    return this.#logs.usage.usageSince(atMs);
  }

  /** Content hash of an article in force, from memory. */
  contentHashOf(id: ArticleId): string | undefined {
    return this.#parts.catalogue.article(id)?.head.contentHash;
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

  /** Analysed words and text of all chunks, or only of those the full-text index does not cover yet. */
  chunkWords(which: 'all' | 'unindexed'): AsyncIterable<ChunkWords> {
    const { indexedRevision } = this.#writer;
    // Usual after a start: nothing came since the index was built, so the table need not be searched for it.
    if (which === 'unindexed' && indexedRevision === this.version) return noWords();
    return this.#reader.words(which === 'all' ? 0 : indexedRevision);
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

  /** Whether something was written since words were indexed and files merged. */
  get isUntidy(): boolean {
    return this.#writer.isUntidy;
  }

  /** Indexes words and merges files. Call it after an import; the store does so itself now and then during a long one. */
  reorganise(): Promise<void> {
    return this.#writer.reorganise();
  }

  /** Names articles whose rows do not fit together; see examineArticles.ts. */
  examine(signal?: AbortSignal): AsyncIterable<ArticleFault> {
    return examineArticles(this.#parts.tables, this.#parts.catalogue, signal);
  }

  /** Builds the index of words anew and has it counted anew, whatever came since the last time. */
  rebuildWords(): Promise<void> {
    return this.#writer.rebuildWords();
  }

  /** Forgets chunks kept in memory: rows under them are suspect. */
  forgetRead(): void {
    for (const { id } of this.#parts.catalogue.headsBySource())
      this.#reader.drop(this.#parts.catalogue.article(id)?.chunkIds ?? []);
  }

  /** Writes everything, the owner's settings too, into one file and reads it back. Fails with BACKUP_INVALID, DISK_FULL, DATA_FOLDER_READ_ONLY. */
  backup(file: string): Promise<void> {
    return this.#backups.write(file);
  }

  /** Whether a backup reads back whole. */
  async isWhole(backupFile: string): Promise<boolean> {
    return verifyBackup(backupFile).then(
      () => true,
      () => false,
    );
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
    await this.#backups.idle();
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

async function* noWords(): AsyncGenerator<ChunkWords> {}
