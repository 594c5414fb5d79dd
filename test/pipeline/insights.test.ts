// From asking and rating to the sums: the real store, a fake model, no window.
import { expect, it } from 'vitest';
import { hashEmbedder } from '../fakes/hashEmbedder';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { knowledgeFolder, openTrial } from './engineTrial';

const model = { configured: async () => hashEmbedder() };

it('sums up concerns and verdicts, also those of an earlier run', async () => {
  const dataDir = await temporaryFolder();
  const first = await openTrial(dataDir, model);
  await first.engine.importPaths([await knowledgeFolder()]);
  const { articles } = await first.engine.listArticles({ offset: 0, limit: 1 });
  const { id } = articles[0]!;
  for (let at = 0; at < 24; at++) {
    // Each begins with another word: the first question of a new concern.
    const concern = `${'abcdefghijklmnopqrstuvwx'[at]!.repeat(30)} umzug melden`;
    await first.engine.ask({ text: concern, top: 3 });
    const shown = { articleId: id, text: concern, rank: 1, likelihood: 0.8 };
    await first.engine.rateArticle({ ...shown, verdict: at < 18 ? 'helpful' : 'unhelpful' });
    if (at === 3) await first.engine.rateArticle({ ...shown, verdict: 'withdrawn' });
  }
  expect((await first.engine.insights({ weeks: 4 })).ratings).toBe(23);
  await first.engine.close();

  const { engine } = await openTrial(dataDir, model);
  const insights = await engine.insights({ weeks: 4 });
  expect([insights.concerns, insights.ratings]).toEqual([24, 23]);
  expect(insights.reliability).toMatchObject({ finding: 'tooFew', ratings: 23 });
  expect(insights.reliability?.steps).toMatchObject([{ from: 80, to: 89, count: 23 }]);
  expect(insights.solvedShare).toBeCloseTo(17 / 23);
  expect(insights.coverage?.weeks.at(-1)?.share).toBe(insights.coverage?.share);
  expect(insights.speed?.p95).toBeGreaterThan(0);
  expect(insights.earliness).toBeUndefined(); // Asked at once, not typed.
});

it('tells next to nothing of a handful', async () => {
  const { engine } = await openTrial(await temporaryFolder(), model);
  await engine.importPaths([await knowledgeFolder()]);
  await engine.ask({ text: 'umzug melden', top: 3 });
  expect(await engine.insights({ weeks: 12 })).toEqual({ weeks: 12, concerns: null, ratings: null });
});
