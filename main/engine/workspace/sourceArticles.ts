// What became of every article of one source: findable, archived, gone, or left out as a copy of which other one.
// Reads the ledger and the catalogue; a page at a time leaves the engine, whatever the source holds.
import type { ArticleHead } from '../../../knowledge/ports';
import type { ChunkId } from '../../../knowledge/vocabulary/ids';
import { keepingOf } from '../../../knowledge/vocabulary/keeping';
import {
  type ArticleFate,
  articleFates,
  type KeptSource,
  type SourceArticle,
  type SourceText,
} from '../../../knowledge/vocabulary/ledger';

export interface SourceArticlesQuery {
  readonly fate?: ArticleFate | undefined;
  /** In title and key. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

export interface SourceArticlesPage {
  readonly total: number;
  /** Of all that match the search, whatever their fate. */
  readonly counts: Readonly<Record<ArticleFate, number>>;
  readonly articles: readonly SourceArticle[];
}

/** From memory, in constant time each. */
export interface ArticleLookUp {
  headOf(id: SourceText['articleId']): ArticleHead | undefined;
  chunkIdsOf(id: SourceText['articleId']): readonly ChunkId[];
}

/** In the order of the source. */
export function sourceArticles(
  source: Pick<KeptSource, 'texts' | 'articleIds' | 'source'>,
  store: ArticleLookUp,
  { fate, search, offset, limit }: SourceArticlesQuery,
): SourceArticlesPage {
  const texts = source.texts ?? source.articleIds.map((articleId) => ({ articleId }));
  const wanted = search.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  const counts = Object.fromEntries(articleFates.map((one) => [one, 0])) as Record<ArticleFate, number>;
  const articles: SourceArticle[] = [];
  let total = 0;
  for (const text of texts) {
    const told = tell(text, source.source, store);
    const words = `${told.title}\n${told.key ?? ''}`.normalize('NFC').toLowerCase();
    if (!wanted.every((word) => words.includes(word))) continue;
    counts[told.fate] += 1;
    if (fate !== undefined && told.fate !== fate) continue;
    if (total >= offset && articles.length < limit) articles.push(told);
    total += 1;
  }
  return { total, counts, articles };
}

function tell(
  { articleId, twinId }: Pick<SourceText, 'articleId' | 'twinId'>,
  source: string,
  store: ArticleLookUp,
): SourceArticle {
  const head = store.headOf(twinId ?? articleId);
  const title = head?.title ?? '';
  if (twinId) {
    const twin = head && { twin: { articleId: twinId, title, source: head.source, share: 1 } };
    return { articleId, title, fate: 'copy', passages: 0, ...twin };
  }
  const key = head?.source.startsWith(`${source}#`) ? { key: head.source.slice(source.length + 1) } : {};
  const passages = store.chunkIdsOf(articleId).length;
  const fate = !head ? 'gone' : keepingOf(head).state === 'archived' ? 'archived' : 'findable';
  return { articleId, title, fate, passages, ...key };
}
