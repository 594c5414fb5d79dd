// The list of articles: searched, counted by state, sorted, a page at a time. From memory; 20,000 take some milliseconds.
// Knows heads only.
import type { ListedArticle } from '../../../knowledge/contract/workspace/articleCalls';
import type { ArticleHead } from '../../../knowledge/ports';
import { type ArticleState, articleStates, keepingOf } from '../../../knowledge/vocabulary/keeping';
import type { Language } from '../../../knowledge/vocabulary/language';
import { byTitle } from './titleOrder';

export interface ArticleSearch {
  readonly search: string;
  readonly state?: ArticleState | undefined;
  readonly language?: Language | undefined;
  readonly sort: 'title' | 'changed' | 'source' | 'state';
  readonly offset: number;
  readonly limit: number;
}

/** `counts` by state of all that search and language let through; `total` of those of the state asked for. */
export function findArticles(
  heads: readonly ArticleHead[],
  chunksOf: (head: ArticleHead) => number,
  { search, state, language, sort, offset, limit }: ArticleSearch,
) {
  const words = foldedWords(search);
  const found = heads.filter(
    (head) => (language === undefined || head.language === language) && holdsAll(head, words),
  );
  const counts = Object.fromEntries(articleStates.map((each) => [each, 0])) as Record<ArticleState, number>;
  for (const head of found) counts[keepingOf(head).state] += 1;
  const wanted = state === undefined ? found : found.filter((head) => keepingOf(head).state === state);
  const articles = sorted(wanted, sort)
    .slice(offset, offset + limit)
    .map((head): ListedArticle => ({ ...head, keeping: loose(head), chunks: chunksOf(head) }));
  return { total: wanted.length, counts, articles };
}

/** The contract's arrays are not readonly. */
const loose = (head: ArticleHead): ListedArticle['keeping'] =>
  keepingOf(head) as unknown as ListedArticle['keeping'];

const foldedWords = (search: string): readonly string[] =>
  fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What is searched in, made once a head: heads live as long as the articles in force. */
const searchedOfHead = new WeakMap<ArticleHead, string>();

function searchedOf(head: ArticleHead): string {
  const known = searchedOfHead.get(head);
  if (known !== undefined) return known;
  const searched = fold(`${head.title}\n${head.source}\n${keepingOf(head).owner ?? ''}`);
  searchedOfHead.set(head, searched);
  return searched;
}

function holdsAll(head: ArticleHead, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const searched = searchedOf(head);
  return words.every((word) => searched.includes(word));
}

function sorted(heads: readonly ArticleHead[], sort: ArticleSearch['sort']): readonly ArticleHead[] {
  const place = (head: ArticleHead) => articleStates.indexOf(keepingOf(head).state);
  switch (sort) {
    case 'changed':
      return [...heads].sort((a, b) => b.changedAtMs - a.changedAtMs);
    case 'source':
      return heads;
    case 'state':
      return [...heads].sort((a, b) => place(a) - place(b) || byTitle(a, b));
    default:
      return [...heads].sort(byTitle);
  }
}
