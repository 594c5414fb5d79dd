// The map and the sums of the base through the whole engine.
// The map is laid out without its thread; where places come from has its own tests.
import { describe, expect, it } from 'vitest';
import { writeFiles } from './importTrial';
import { call, openFilled, openReview } from './reviewTrial';

describe('the map', () => {
  it('keeps every place between visits, and lets newcomers join', async () => {
    const { engine, dataDir, folder } = await openFilled();
    await engine.noteGap({ text: 'umzug zählerstand melden wohin' });
    const map = await call(engine, 'knowledgeMap', {});
    expect(map.points).toHaveLength(4);
    expect(map.gaps).toHaveLength(1);
    await engine.close();
    await writeFiles(folder, {
      'neu.md': '# Umzug ins Ausland\n\nWer ins Ausland umzieht, meldet den Zählerstand vorher.',
    });
    const again = await openReview(dataDir);
    await again.importPaths([folder]);
    const later = await call(again, 'knowledgeMap', {});
    expect(later.points).toHaveLength(5);
    const placeOf = new Map(later.points.map(({ article, x, y }) => [article.articleId, [x, y]]));
    for (const { article, x, y } of map.points) expect(placeOf.get(article.articleId)).toEqual([x, y]);
  });
});

it('counts and sums are told', async () => {
  const { engine } = await openFilled();
  const counts = await call(engine, 'workspaceCounts', {});
  expect(counts).toMatchObject({ articles: 4, gaps: 0, tasks: 0 });
  await call(engine, 'staleArticles', {});
  await expect.poll(() => call(engine, 'workspaceCounts', {})).toMatchObject({ twins: 1, stale: 1 });
  const report = await call(engine, 'baseReport', {});
  expect(report).toMatchObject({ asked: 0, answered: 0, states: { validated: 4, archived: 0 } });
  expect(report.age.reduce((sum, { count }) => sum + count, 0)).toBe(4);
});
