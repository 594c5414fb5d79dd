// Commits, removals and reorganisations of one open store, one at a time, and the news about them.
// Knows the order of steps and the numbers in force; reading is LanceStore's business.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleCommit, ReviseCommits, StillWanted } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Change } from '../../knowledge/vocabulary/journal';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import { AssetTable } from './assetTable';
import { type Catalogue, enterCommit } from './catalogue';
import * as steps from './commitArticles';
import { JournalTable } from './journalTable';
import type { StoreLock } from './lockStore';
import type { StoreChange, StoreListener } from './storeChanges';
import { guardStore } from './storeFault';
import { type StoreRecord, writeStoreRecord } from './storeRecord';
import type { StoreTables } from './storeTables';
import { Upkeep } from './upkeep';
import { WriteQueue } from './writeQueue';

/** What openStore hands over. `dir`: data folder, named in errors · `folder`: the tables' folder in it. */
export interface StoreParts {
  readonly dir: string;
  readonly folder: string;
  readonly lock: StoreLock;
  readonly tables: StoreTables;
  readonly record: StoreRecord;
  readonly catalogue: Catalogue;
  /** The number of the last commit or removal. */
  readonly revision: number;
  readonly nowMs: () => number;
}

/** Owns the writing side of the open store. All methods fail with STORE_LOCKED once the lock is lost or given back. */
export class StoreWriter {
  readonly #queue = new WriteQueue();
  readonly #listeners = new Set<StoreListener>();
  /** Read by whoever asks; written before each change that has a cause. */
  readonly journal: JournalTable;
  readonly assets: AssetTable;
  #stored: StoreRecord;
  #revision: number;
  readonly #upkeep: Upkeep;

  constructor(
    private readonly parts: StoreParts,
    private readonly forget: (ids: readonly ArticleId[]) => void,
  ) {
    this.#stored = parts.record;
    this.journal = new JournalTable(parts.tables.journal, parts.nowMs);
    this.assets = new AssetTable(parts.tables, parts.nowMs);
    this.#revision = parts.revision;
    this.#upkeep = new Upkeep({ ...parts, journal: this.journal, assets: this.assets });
    this.#upkeep.countUnindexed(this.#stored.indexedRevision);
  }

  /** The number of the last commit or removal. */
  get revision(): number {
    return this.#revision;
  }

  get indexedRevision(): number {
    return this.#stored.indexedRevision;
  }

  listen(listener: StoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs one writing step after all earlier ones, with its faults named. */
  write<T>(step: () => Promise<T>): Promise<T> {
    return this.#queue.run(() => {
      const { dir, lock } = this.parts;
      if (!lock.held()) throw new TablettError('STORE_LOCKED', { path: dir });
      return guardStore(dir, step);
    });
  }

  async commit(
    commits: readonly ArticleCommit[],
    change?: Change,
    revise: ReviseCommits = (asked) => asked,
  ): Promise<void> {
    if (commits.length === 0) return;
    await this.write(async () => {
      const wanted = steps.latestCommits(revise(commits));
      if (wanted.length > 0) await this.#commit(wanted, change);
    });
    this.#reorganiseWhenDue();
  }

  async remove(ids: readonly ArticleId[], change?: Change, still: StillWanted = () => true): Promise<void> {
    await this.write(async () => {
      const { tables, catalogue } = this.parts;
      const known = [...new Set(ids)].filter((id) => catalogue.article(id) && still(id));
      if (known.length === 0) return;
      const removed = await steps.readTermsOf(tables, known, catalogue);
      if (change) await this.#note(known, known, change);
      this.#revision += 1;
      // Told to the disk first: no row will bear this number, and a number given twice would make stale caches look true.
      await this.#record({ removedRevision: this.#revision });
      await steps.dropArticles(tables, known);
      this.forget(known);
      for (const id of known) catalogue.remove(id);
      await this.#settle({ kind: 'replaced', revision: this.#revision, added: [], removed });
      await steps.dropEarlierChunks(tables, known, this.#revision);
    });
    this.#reorganiseWhenDue();
  }

  /** Rows only: no chunk changes, so neither revision nor caches do. Ids that are not there are ignored. */
  async changeKeeping(
    keepings: ReadonlyMap<ArticleId, Keeping>,
    change?: Change,
    still: StillWanted = () => true,
  ): Promise<void> {
    await this.write(async () => {
      const { tables, catalogue } = this.parts;
      const known = [...keepings.keys()].filter((id) => catalogue.article(id) && still(id));
      if (known.length === 0) return;
      const rows = await steps.readArticleRows(tables, known);
      if (change) await this.journal.append(steps.changingArticles(known, rows), change);
      await steps.putKeepings(tables, rows, keepings);
      for (const id of known) catalogue.keep(id, keepings.get(id));
      this.#upkeep.wrote();
    });
    this.#reorganiseWhenDue();
  }

  /** Indexes new words and merges files if anything was written since the last time. */
  async reorganise(): Promise<void> {
    await this.write(() => this.#reorganise());
  }

  get isUntidy(): boolean {
    return this.#upkeep.isDue('sometime');
  }

  /** Indexes all words anew even if nothing was written. */
  async rebuildWords(): Promise<void> {
    this.#upkeep.forgetWords();
    await this.reorganise();
  }

  /** The last thing before close: after a session that reorganised, only the latest version stays on the disk. */
  async finish(): Promise<void> {
    await this.reorganise();
    await this.write(() => this.#upkeep.finish());
  }

  async idle(): Promise<void> {
    await this.#queue.idle();
  }

  async #commit(commits: readonly ArticleCommit[], change: Change | undefined): Promise<void> {
    const { tables, catalogue } = this.parts;
    const ids = commits.map(({ article }) => article.id);
    const replaced = ids.filter((id) => catalogue.article(id));
    const removed = await steps.readTermsOf(tables, replaced, catalogue);
    if (change) await this.#note(ids, replaced, change);
    await this.assets.put(commits.flatMap(({ assets = [] }) => assets));
    this.#revision += 1;
    await steps.addChunks(tables, commits, this.#revision);
    if (replaced.length > 0) await steps.putArticles(tables, commits, this.#revision);
    else await steps.addArticles(tables, commits, this.#revision);
    this.forget(replaced);
    for (const commit of commits) enterCommit(catalogue, commit, this.#revision);
    const added = commits.flatMap(({ chunks }) => chunks);
    await this.#settle({ kind: 'replaced', revision: this.#revision, added, removed });
    await steps.dropEarlierChunks(tables, replaced, this.#revision);
  }

  /** Into the journal what stands until now; `known`: those of `ids` that stand at all. */
  async #note(ids: readonly ArticleId[], known: readonly ArticleId[], change: Change): Promise<void> {
    const rows = await steps.readArticleRows(this.parts.tables, known);
    await this.journal.append(steps.changingArticles(ids, rows), change);
  }

  async #settle(change: Extract<StoreChange, { kind: 'replaced' }>): Promise<void> {
    this.#upkeep.wrote(change.added.length);
    await this.#tell(change);
  }

  async #tell(change: StoreChange): Promise<void> {
    await Promise.all([...this.#listeners].map((listener) => listener(change)));
  }

  /** In the background: a fault here costs speed only, and the next commit or close meets and names it. */
  #reorganiseWhenDue(): void {
    if (!this.#upkeep.isDue('now')) return;
    this.write(() => this.#reorganise()).catch(() => undefined);
  }

  async #reorganise(): Promise<void> {
    if (!this.isUntidy) return;
    const chunksChanged = this.#stored.indexedRevision !== this.#revision;
    await this.#upkeep.reorganise(chunksChanged);
    if (chunksChanged) await this.#record({ indexedRevision: this.#revision });
    this.#upkeep.settled();
    if (chunksChanged) await this.#tell({ kind: 'termsIndexed' });
  }

  async #record(change: Partial<StoreRecord>): Promise<void> {
    this.#stored = { ...this.#stored, ...change };
    await writeStoreRecord(this.parts.folder, this.#stored);
  }
}
