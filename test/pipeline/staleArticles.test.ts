// Articles due for a look through the whole engine: dead links in the base and on the web, bad ratings, what a person has settled.
// What makes an article stale has its own tests.
import { describe, expect, it } from 'vitest';
import { call, openFilled } from './reviewTrial';

describe('stale articles', () => {
  it('have a dead link or too many bad ratings', async () => {
    const { engine } = await openFilled();
    const stale = await call(engine, 'staleArticles', {});
    expect(stale).toMatchObject([
      { article: { title: 'Abschlag senken' }, reasons: [{ kind: 'deadLink', detail: 'fort.md' }] },
    ]);
    const { articles } = await engine.listArticles({ offset: 0, limit: 10 });
    const portal = articles.find(({ title }) => title === 'Kennwort vergessen')!;
    for (let at = 0; at < 5; at++)
      await engine.rateArticle({
        articleId: portal.id,
        verdict: 'unhelpful',
        text: `kennwort frage nummer ${'abcde'[at]}`,
      });
    const rated = await call(engine, 'staleArticles', {});
    expect(rated.find(({ article }) => article.articleId === portal.id)?.reasons).toEqual([
      { kind: 'ratedUnhelpful', detail: '5' },
    ]);
  });

  it('that are checked or archived leave the list, and come back when that is undone', async () => {
    const { engine } = await openFilled();
    const listed = async () =>
      (await call(engine, 'staleArticles', {})).map(({ article }) => article.articleId);
    const [id] = await listed();
    const change = (wish: object) =>
      engine.workspace.changeKeeping(
        { articleIds: [id!], change: { ...wish } },
        new AbortController().signal,
      );
    await change({ state: 'validated', reviewDueMs: Date.now() + 365 * 86_400_000 });
    expect(await listed()).toEqual([]);
    await change({ state: 'validated', reviewDueMs: null });
    expect(await listed()).toEqual([id]);
    await change({ validUntilMs: 1, reviewDueMs: Date.now() + 365 * 86_400_000 });
    expect((await call(engine, 'staleArticles', {}))[0]?.reasons).toEqual([{ kind: 'expired' }]);
    await change({ validUntilMs: null });
    expect(await listed()).toEqual([]);
    await change({ state: 'archived' });
    expect(await listed()).toEqual([]);
  });
});
