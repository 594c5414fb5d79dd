// What the store holds right now, in memory: article heads, and of each chunk its revision and model.
// Knows nothing of tables; openStore fills it, every commit keeps it true.
import type { ArticleCommit, ArticleHead, KnownSource } from '../../knowledge/ports';
import type { ArticleId, ChunkId } from '../../knowledge/vocabulary/ids';
import type { Keeping } from '../../knowledge/vocabulary/keeping';

/** What the catalogue knows of a chunk: the commit it came with and the model of its vector. */
export interface ChunkMark {
  readonly revision: number;
  readonly fingerprint: string;
}

/** An article in force. Its chunks came with one commit, from one model: it is their mark, too. */
export interface CatalogueArticle extends ChunkMark {
  readonly head: ArticleHead;
  readonly chunkIds: readonly ChunkId[];
}

/** Heads and chunk marks by id; every lookup is constant time. */
export class Catalogue {
  readonly #articles = new Map<ArticleId, CatalogueArticle>();
  readonly #chunks = new Map<ChunkId, ChunkMark>();

  get articleCount(): number {
    return this.#articles.size;
  }

  get chunkCount(): number {
    return this.#chunks.size;
  }

  article(id: ArticleId): CatalogueArticle | undefined {
    return this.#articles.get(id);
  }

  anyArticle(): CatalogueArticle | undefined {
    return this.#articles.values().next().value;
  }

  articles(): Iterable<CatalogueArticle> {
    return this.#articles.values();
  }

  chunk(id: ChunkId): ChunkMark | undefined {
    return this.#chunks.get(id);
  }

  chunks(): Iterable<readonly [ChunkId, ChunkMark]> {
    return this.#chunks;
  }

  /** Enters an article with its chunks; replaces an earlier one of the same id whole. */
  put(article: CatalogueArticle): void {
    this.remove(article.head.id);
    this.#articles.set(article.head.id, article);
    for (const id of article.chunkIds) this.#chunks.set(id, article);
  }

  remove(id: ArticleId): void {
    for (const chunk of this.#articles.get(id)?.chunkIds ?? []) this.#chunks.delete(chunk);
    this.#articles.delete(id);
  }

  /** Enters how an article is kept from now on; its chunks and their marks stay. */
  keep(id: ArticleId, keeping: Keeping | undefined): void {
    const article = this.#articles.get(id);
    if (!article || !keeping) return;
    this.put({ ...article, head: { ...article.head, keeping } });
  }

  /** Heads ordered by source, then id. */
  headsBySource(): readonly ArticleHead[] {
    const heads = [...this.#articles.values()].map((article) => article.head);
    return heads.sort((a, b) => compare(a.source, b.source) || compare(a.id, b.id));
  }

  knownSources(): readonly KnownSource[] {
    return [...this.#articles.values()].map(({ head, fingerprint }) => ({
      articleId: head.id,
      source: head.source,
      contentHash: head.contentHash,
      fingerprint,
    }));
  }
}

/** Enters one commit under its revision. */
export function enterCommit(
  catalogue: Catalogue,
  { article, chunks }: ArticleCommit,
  revision: number,
): void {
  const { text: _text, blocks: _blocks, ...head } = article;
  const fingerprint = chunks[0]?.fingerprint ?? '';
  catalogue.put({ head, revision, fingerprint, chunkIds: chunks.map(({ id }) => id) });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
