// The store's ports over plain Maps, for tests that need no disk; passes the same port tests as the native one.
// Knows nothing of LanceDB; values are cloned on the way in and out, as a real store would.
import type {
  ArticleCommit,
  ArticleHead,
  Journal,
  KnownSource,
  Ledger,
  ReviseCommits,
  StillWanted,
  StoredChunk,
  UsageLog,
  WritableStore,
} from '../../knowledge/ports';
import type { Article, Asset, AssetId } from '../../knowledge/vocabulary/article';
import type { EmbeddedChunk } from '../../knowledge/vocabulary/chunk';
import type { ArticleId, ChunkId } from '../../knowledge/vocabulary/ids';
import type { Change, JournalEntry } from '../../knowledge/vocabulary/journal';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import type { UsageEvent } from '../../knowledge/vocabulary/usageEvent';

/** What the store tells its indexes, as the native one does. */
export interface MemoryStoreChange {
  readonly kind: 'replaced';
  readonly revision: number;
  readonly added: readonly EmbeddedChunk[];
  readonly removed: readonly { readonly chunkId: ChunkId; readonly terms: string }[];
}
export type MemoryStoreListener = (change: MemoryStoreChange) => void | Promise<void>;

/** In-memory WritableStore and UsageLog. `version` rises with each commit or removal. */
export class MemoryStore implements WritableStore, UsageLog {
  readonly #commits = new Map<ArticleId, ArticleCommit>();
  readonly #chunks = new Map<ChunkId, EmbeddedChunk>();
  readonly #events: UsageEvent[] = [];
  readonly #changes: JournalEntry[] = [];
  readonly #sources = new Map<string, KeptSource>();
  readonly #assets = new Map<AssetId, Asset>();
  readonly #revisions = new Map<ArticleId, number>();
  readonly #listeners = new Set<MemoryStoreListener>();
  #version = 0;

  get version(): number {
    return this.#version;
  }

  get articleCount(): number {
    return this.#commits.size;
  }

  get chunkCount(): number {
    return this.#chunks.size;
  }

  /** What was appended to the usage log, oldest first. */
  get usageEvents(): readonly UsageEvent[] {
    return this.#events;
  }

  headOf(id: ArticleId): ArticleHead | undefined {
    const commit = this.#commits.get(id);
    return commit && headOf(commit.article);
  }

  async articleHeads(ids: readonly ArticleId[]): Promise<readonly ArticleHead[]> {
    return ids.flatMap((id) => {
      const commit = this.#commits.get(id);
      return commit ? [headOf(commit.article)] : [];
    });
  }

  async article(id: ArticleId): Promise<Article | undefined> {
    return structuredClone(this.#commits.get(id)?.article);
  }

  async chunks(ids: readonly ChunkId[]): Promise<readonly StoredChunk[]> {
    return ids.flatMap((id) => {
      const chunk = this.#chunks.get(id);
      if (!chunk) return [];
      const { vector: _vector, fingerprint: _fingerprint, ...stored } = structuredClone(chunk);
      return [stored];
    });
  }

  async *listArticles(): AsyncIterable<ArticleHead> {
    const heads = [...this.#commits.values()].map((commit) => headOf(commit.article));
    yield* heads.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
  }

  async knownSources(): Promise<readonly KnownSource[]> {
    return [...this.#commits.values()].map(({ article, chunks }) => ({
      articleId: article.id,
      source: article.source,
      contentHash: article.contentHash,
      fingerprint: chunks[0]?.fingerprint ?? '',
    }));
  }

  async commit(asked: readonly ArticleCommit[], change?: Change, revise?: ReviseCommits): Promise<void> {
    const commits = revise && asked.length > 0 ? revise(asked) : asked;
    if (commits.length === 0) return;
    this.#note(
      commits.map(({ article }) => article.id),
      change,
    );
    this.#version += 1;
    const added = new Map<ChunkId, EmbeddedChunk>();
    const removed = commits.flatMap(({ article }) => this.#drop(article.id));
    for (const asset of structuredClone(commits.flatMap(({ assets = [] }) => assets)))
      this.#assets.set(asset.id, asset);
    for (const commit of structuredClone(commits)) {
      for (const chunk of this.#drop(commit.article.id)) added.delete(chunk.chunkId);
      this.#commits.set(commit.article.id, commit);
      this.#revisions.set(commit.article.id, this.#version);
      for (const chunk of commit.chunks) {
        this.#chunks.set(chunk.id, chunk);
        added.set(chunk.id, chunk);
      }
    }
    await this.#tell([...added.values()], removed);
  }

  async removeArticles(
    ids: readonly ArticleId[],
    change?: Change,
    still: StillWanted = () => true,
  ): Promise<void> {
    const known = ids.filter((id) => this.#commits.has(id) && still(id));
    if (known.length === 0) return;
    this.#note(known, change);
    this.#version += 1;
    await this.#tell(
      [],
      known.flatMap((id) => this.#drop(id)),
    );
  }

  async changeKeeping(
    keepings: ReadonlyMap<ArticleId, Keeping>,
    change?: Change,
    still: StillWanted = () => true,
  ): Promise<void> {
    const known = [...keepings].filter(([id]) => this.#commits.has(id) && still(id));
    this.#note(
      known.map(([id]) => id),
      change,
    );
    for (const [id, keeping] of structuredClone(known)) {
      const commit = this.#commits.get(id);
      if (commit) this.#commits.set(id, { ...commit, article: { ...commit.article, keeping } });
    }
  }

  readonly journal: Journal = {
    ofArticles: async (ids) =>
      structuredClone(this.#changes.filter(({ articleId }) => ids.includes(articleId))),
    changedBy: async (importId) => [
      ...new Set(
        this.#changes.filter((entry) => entry.importId === importId).map(({ articleId }) => articleId),
      ),
    ],
  };

  readonly ledger: Ledger & { revision: number } = {
    revision: 0,
    put: async (sources) => {
      for (const source of structuredClone(sources)) this.#sources.set(source.id, source);
      this.ledger.revision += 1;
    },
    get: async (id) => structuredClone(this.#sources.get(id)),
    all: async () => structuredClone([...this.#sources.values()]),
  };

  async asset(id: AssetId): Promise<Asset | undefined> {
    return structuredClone(this.#assets.get(id));
  }

  async append(event: UsageEvent): Promise<void> {
    this.#events.push(structuredClone(event));
  }

  async usageSince(atMs: number): Promise<readonly UsageEvent[]> {
    return this.#events.filter((event) => event.atMs >= atMs);
  }

  /** Every stored chunk with its vectors and words, for fake indexes. */
  *embeddedChunks(): Iterable<EmbeddedChunk> {
    yield* this.#chunks.values();
  }

  get stamp(): { readonly storeId: string; readonly version: number } {
    return { storeId: 'memory', version: this.#version };
  }

  /** Ids of the chunks whose vector was made by this model, each with the revision of its commit. */
  *chunkRevisions(fingerprint: string): Iterable<readonly [ChunkId, number]> {
    for (const chunk of this.#chunks.values()) {
      if (chunk.fingerprint === fingerprint) yield [chunk.id, this.#revisions.get(chunk.articleId) ?? 0];
    }
  }

  /** Vectors of this model's chunks, all or of `ids`. */
  async *chunkVectors(
    fingerprint: string,
    ids: readonly ChunkId[] = [...this.#chunks.keys()],
  ): AsyncIterable<readonly [ChunkId, Float32Array]> {
    for (const id of ids) {
      const chunk = this.#chunks.get(id);
      if (chunk?.fingerprint === fingerprint) yield [id, chunk.vector.slice()];
    }
  }

  /** Calls back after each commit or removal; returns the way to stop that. */
  onChange(listener: MemoryStoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #note(ids: readonly ArticleId[], change: Change | undefined): void {
    if (!change) return;
    for (const articleId of new Set(ids)) {
      const before = structuredClone(this.#commits.get(articleId)?.article);
      const id = String(this.#changes.length);
      this.#changes.push({ ...change, id, articleId, atMs: Date.now(), ...(before && { before }) });
    }
  }

  async #tell(added: MemoryStoreChange['added'], removed: MemoryStoreChange['removed']): Promise<void> {
    const change = { kind: 'replaced', revision: this.#version, added, removed } as const;
    await Promise.all([...this.#listeners].map((listener) => listener(change)));
  }

  #drop(id: ArticleId): MemoryStoreChange['removed'] {
    const dropped = this.#commits.get(id)?.chunks ?? [];
    for (const chunk of dropped) this.#chunks.delete(chunk.id);
    this.#commits.delete(id);
    return dropped.map(({ id: chunkId, terms }) => ({ chunkId, terms }));
  }
}

function headOf(article: Article): ArticleHead {
  const { text: _text, blocks: _blocks, ...head } = structuredClone(article);
  return head;
}
