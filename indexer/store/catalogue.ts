// What the store holds right now, in memory: article heads, and of each chunk its revision and model, which are its article's.
// Knows nothing of tables; openStore fills it, every commit keeps it true.
import type { ArticleCommit, ArticleHead, KnownSource } from '../../knowledge/ports';
import { type ArticleId, articleOfChunk, type ChunkId } from '../../knowledge/vocabulary/ids';
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

/** Heads and chunk marks by id; a lookup takes as long as an article has chunks. */
export class Catalogue {
  readonly #articles = new Map<ArticleId, CatalogueArticle>();
  #chunkCount = 0;

  get articleCount(): number {
    return this.#articles.size;
  }

  get chunkCount(): number {
    return this.#chunkCount;
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
    const article = this.#articles.get(articleOfChunk(id));
    return article?.chunkIds.includes(id) ? article : undefined;
  }

  *chunks(): Iterable<readonly [ChunkId, ChunkMark]> {
    for (const article of this.#articles.values()) for (const id of article.chunkIds) yield [id, article];
  }

  /** Enters an article with its chunks; replaces an earlier one of the same id whole. */
  put(article: CatalogueArticle): void {
    const { id } = article.head;
    this.#chunkCount += article.chunkIds.length - (this.#articles.get(id)?.chunkIds.length ?? 0);
    this.#articles.set(id, article);
  }

  remove(id: ArticleId): void {
    this.#chunkCount -= this.#articles.get(id)?.chunkIds.length ?? 0;
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
