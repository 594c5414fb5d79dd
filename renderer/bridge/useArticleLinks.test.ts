// @vitest-environment happy-dom
// A link to a file that was left out as a copy leads to the article that says the same.
// Knows the calls that are asked, not the page.
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { PageApi } from '../../knowledge/contract/pageApi';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { ArticleView } from './useArticle';
import { useArticleLinks } from './useArticleLinks';

const heads = [
  { id: articleId('kaution'), title: 'Kaution', source: '/kb/kaution.md' },
  { id: articleId('schluessel'), title: 'Schlüssel', source: '/kb/alt/schluessel.txt' },
];
const twin = {
  articleId: articleId('schluessel'),
  title: 'Schlüssel',
  source: '/kb/alt/schluessel.txt',
  share: 1,
};
const link = { kind: 'link', href: 'schluessel.txt', start: 0, end: 1 };
const article = { ...heads[0], blocks: [{ inlines: [link] }] } as unknown as NonNullable<
  ArticleView['article']
>;

it('leads to the article that a copy was left out for', async () => {
  const api = {
    onEvent: () => () => {},
    listArticles: async () => ({ ok: true, value: { total: heads.length, articles: heads } }),
    listLedger: async () => ({
      ok: true,
      value: { total: 1, entries: [{ source: '/kb/schluessel.txt', twin }] },
    }),
  } as unknown as PageApi;
  vi.stubGlobal('silbertablett', api);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { result } = renderHook(() => useArticleLinks(article, 2));
  await waitFor(() => expect(result.current('schluessel.txt')?.title).toBe('Schlüssel'));
  expect(result.current('SCHLUESSEL.Txt')?.title).toBe('Schlüssel');
  expect(result.current('fehlt.txt')).toBeUndefined();
});
