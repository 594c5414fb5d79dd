// Every row of a long table is told, a page at a time, with what became of it.
import { expect, it } from 'vitest';
import type { ArticleHead } from '../../../knowledge/ports';
import { type ArticleId, articleId, type ChunkId } from '../../../knowledge/vocabulary/ids';
import { importedKeeping } from '../../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../../knowledge/vocabulary/ledger';
import { type ArticleLookUp, sourceArticles } from './sourceArticles';

const rows = 5_000;
const idOf = (at: number) => articleId(`r${at}`);
/** Row 7 is a copy of row 3, row 8 is archived, row 9 is no longer there. */
const texts = Array.from({ length: rows }, (_, at) => ({
  ...{ articleId: idOf(at), textHash: `h${at}` },
  ...(at === 7 && { twinId: idOf(3) }),
}));
const source = { source: '/kb/liste.csv', texts, articleIds: [] } as Pick<
  KeptSource,
  'texts' | 'articleIds' | 'source'
>;
const heads = new Map<ArticleId, ArticleHead>(
  texts.flatMap(({ articleId: id }, at) => {
    if (at === 7 || at === 9) return [];
    const keeping = { ...importedKeeping, state: at === 8 ? ('archived' as const) : ('validated' as const) };
    return [[id, { id, title: `Zeile ${at}`, source: `/kb/liste.csv#${at}`, keeping } as ArticleHead]];
  }),
);
const store: ArticleLookUp = {
  headOf: (id) => heads.get(id),
  chunkIdsOf: (id) => (heads.has(id) ? [`${id}:0` as ChunkId] : []),
};
const all = { search: '', offset: 0, limit: 1000 };

it('tells every row, in the order of the source, page by page', () => {
  const keys: (string | undefined)[] = [];
  for (let offset = 0; offset < rows; offset += 1000) {
    const page = sourceArticles(source, store, { ...all, offset });
    expect(page).toMatchObject({ total: rows, articles: { length: 1000 } });
    keys.push(...page.articles.map(({ key }) => key));
  }
  expect(keys.filter(Boolean)).toHaveLength(rows - 2);
  expect(keys.at(-1)).toBe('4999');
  const { counts } = sourceArticles(source, store, all);
  expect(counts).toEqual({ findable: rows - 3, archived: 1, copy: 1, gone: 1 });
});

it('says of a copy whose it is, and finds rows by title and key', () => {
  const { articles } = sourceArticles(source, store, { ...all, fate: 'copy' });
  expect(articles).toEqual([
    {
      ...{ articleId: idOf(7), title: 'Zeile 3', fate: 'copy', passages: 0 },
      twin: { articleId: idOf(3), title: 'Zeile 3', source: '/kb/liste.csv#3', share: 1 },
    },
  ]);
  const found = sourceArticles(source, store, { ...all, search: 'zeile 4711' });
  expect(found).toMatchObject({ total: 1, articles: [{ key: '4711', passages: 1, fate: 'findable' }] });
});

it('tells what an older ledger has noted: the first articles, without their texts', () => {
  const { texts: _texts, ...older } = source;
  const page = sourceArticles({ ...older, articleIds: [idOf(1), idOf(9)] }, store, all);
  expect(page.articles.map(({ fate }) => fate)).toEqual(['findable', 'gone']);
});
