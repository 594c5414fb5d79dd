// Gaps bundled by meaning through the whole engine: ids that stay, drafts, forgetting, bad ratings.
// How bundles are made has its own tests.
import { describe, expect, it } from 'vitest';
import { call, onDisk, openFilled, openReview } from './reviewTrial';

describe('gaps by meaning', () => {
  const concerns = [
    'quittenbrot backen rezept',
    'rezept quittenbrot backen',
    'backen quittenbrot rezept heute',
  ];

  it('are bundled, keep their id between visits, and become a draft', async () => {
    const { engine, dataDir } = await openFilled();
    for (const text of concerns) await engine.noteGap({ text, bestLikelihood: 0.2 });
    await engine.noteGap({ text: 'wo liegt der bahnhof von posemuckel' });
    const [bundle, other] = await call(engine, 'gapClusters', {});
    expect(bundle).toMatchObject({ count: 3, status: 'open', bestLikelihood: 0.2 });
    expect(bundle!.name).toContain('quittenbrot');
    expect(other).toMatchObject({ count: 1 });
    await engine.noteGap({ text: 'quittenbrot rezept' });
    expect((await call(engine, 'gapClusters', {}))[0]).toMatchObject({ id: bundle!.id, count: 4 });
    const { articleId: draft } = await call(engine, 'draftFromGaps', { id: bundle!.id });
    expect((await engine.openArticle(draft)).keeping).toMatchObject({ state: 'workInProgress' });
    expect((await engine.openArticle(draft)).text).toContain('quittenbrot backen rezept');
    await engine.close();

    const again = await openReview(dataDir);
    expect((await call(again, 'gapClusters', {}))[0]).toMatchObject({
      id: bundle!.id,
      status: 'inProgress',
      articleId: draft,
    });
    await call(again, 'settleGapCluster', { id: bundle!.id, status: 'hidden', articleId: null });
    const [hidden] = await call(again, 'gapClusters', {});
    expect(hidden).toMatchObject({ status: 'hidden' });
    expect(hidden!.articleId).toBeUndefined();
    expect((await call(again, 'workspaceCounts', {})).gaps).toBe(1);
    await expect(call(again, 'settleGapCluster', { id: 'gone', status: 'open' })).rejects.toMatchObject({
      code: 'GAP_CLUSTER_MISSING',
    });
  });

  it('are gone from their bundle as soon as they are forgotten', async () => {
    const { engine, dataDir } = await openFilled();
    for (const text of concerns) await engine.noteGap({ text });
    const [bundle] = await call(engine, 'gapClusters', {});
    await call(engine, 'settleGapCluster', { id: bundle!.id, status: 'open' });
    for (const id of bundle!.gapIds) await engine.removeGap(id);
    expect(await call(engine, 'gapClusters', {})).toEqual([]);
    await engine.close();
    expect(await onDisk(dataDir, 'quittenbrot')).toBe(false);
  });

  it('hold concerns whose article was rated badly', async () => {
    const { engine } = await openFilled();
    const { articles } = await engine.listArticles({ offset: 0, limit: 1 });
    const rated = { articleId: articles[0]!.id, text: 'quittenbrot backen' };
    await engine.rateArticle({ ...rated, verdict: 'unhelpful' });
    expect(await call(engine, 'gapClusters', {})).toMatchObject([
      { count: 1, status: 'outdated', gapIds: [], wordings: [] },
    ]);
    // The owner keeps no words of ratings: there is nothing to draft from.
    const [bundle] = await call(engine, 'gapClusters', {});
    await expect(call(engine, 'draftFromGaps', { id: bundle!.id })).rejects.toMatchObject({
      code: 'GAP_WORDS_MISSING',
    });
    await engine.rateArticle({ ...rated, verdict: 'helpful' });
    expect(await call(engine, 'gapClusters', {})).toEqual([]);
  });
});
