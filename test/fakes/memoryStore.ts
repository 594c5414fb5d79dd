// The store's ports over plain Maps, for tests that need no disk; passes the same port tests as the native one.
// Knows nothing of LanceDB; values are cloned on the way in and out, as a real store would.
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
import type { EmbeddedChunk } from '../../knowledge/vocabulary/chunk';
import type { ArticleId, ChunkId } from '../../knowledge/vocabulary/ids';
import type { Rating } from '../../knowledge/vocabulary/rating';

/** In-memory WritableStore, RatingLog and UsageLog. `version` rises with each commit or removal. */
export class MemoryStore implements WritableStore, RatingLog, UsageLog {
  readonly #commits = new Map<ArticleId, ArticleCommit>();
  readonly #chunks = new Map<ChunkId, EmbeddedChunk>();
  readonly #ratings: Rating[] = [];
  readonly #events: UsageEvent[] = [];
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

  async commit(commits: readonly ArticleCommit[]): Promise<void> {
    if (commits.length === 0) return;
    for (const commit of structuredClone(commits)) {
      this.#drop(commit.article.id);
      this.#commits.set(commit.article.id, commit);
      for (const chunk of commit.chunks) this.#chunks.set(chunk.id, chunk);
    }
    this.#version += 1;
  }

  async removeArticles(ids: readonly ArticleId[]): Promise<void> {
    const known = ids.filter((id) => this.#commits.has(id));
    if (known.length === 0) return;
    for (const id of known) this.#drop(id);
    this.#version += 1;
  }

  /** Serves both logs: a rating has a verdict, a usage event a kind. */
  async append(entry: Rating | UsageEvent): Promise<void> {
    const copy = structuredClone(entry);
    if ('verdict' in copy) this.#ratings.push(copy);
    else this.#events.push(copy);
  }

  async ratingsOf(ids: readonly ArticleId[]): Promise<readonly Rating[]> {
    const wanted = new Set(ids);
    const found = this.#ratings.filter((rating) => wanted.has(rating.articleId));
    return structuredClone(found).sort((a, b) => a.ratedAtMs - b.ratedAtMs);
  }

  /** Every stored chunk with its vectors and words, for fake indexes. */
  *embeddedChunks(): Iterable<EmbeddedChunk> {
    yield* this.#chunks.values();
  }

  #drop(id: ArticleId): void {
    for (const chunk of this.#commits.get(id)?.chunks ?? []) this.#chunks.delete(chunk.id);
    this.#commits.delete(id);
  }
}

function headOf(article: Article): ArticleHead {
  const { text: _text, blocks: _blocks, ...head } = structuredClone(article);
  return head;
}
