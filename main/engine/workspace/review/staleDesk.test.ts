// "Never found" as the window lists it: only of articles that were there, and served, while enough was asked.
// Dates, links and ratings have tests of their own.
import { expect, it } from 'vitest';
import { importedKeeping, type Keeping } from '../../../../knowledge/vocabulary/keeping';
import { MemoryStore } from '../../../../test/fakes/memoryStore';
import { sampleCommit } from '../../../../test/fakes/sampleCommits';
import type { ArticleSurvey } from './articleSurvey';
import { type StaleParts, staleArticles } from './staleDesk';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 6, 1);
const firstAskedMs = nowMs - 40 * dayMs;

/** An article that has been there so many days. */
const sample = (id: string, days: number, keeping: Partial<Keeping> = {}) => {
  const { article, ...rest } = sampleCommit({ id, chunks: [`Text von ${id}`] });
  const kept = { ...importedKeeping, ...keeping };
  return { ...rest, article: { ...article, importedAtMs: nowMs - days * dayMs, keeping: kept } };
};

it('names what was there all the time, not what came or is served since yesterday, and says since when it counts', async () => {
  const store = new MemoryStore();
  const first = sample('gefunden', 300);
  await store.commit([
    first,
    sample('nie', 300),
    sample('neu', 1),
    sample('erst gestern gültig', 300, { validFromMs: nowMs - dayMs }),
    sample('für eine andere Marke', 300, { scope: ['andere'] }),
  ]);
  const answered = { kind: 'answered', articleId: first.article.id } as const;
  for (let at = 0; at < 300; at += 1) await store.append({ ...answered, atMs: firstAskedMs + at });
  const parts = {
    store,
    clock: { nowMs: () => nowMs },
    serving: { settings: { scope: ['eigene'] } },
    learning: { experience: async () => ({ book: { record: () => undefined } }) },
    links: { deadSince: async () => () => undefined },
  } as unknown as StaleParts;
  const survey = { links: () => ({ links: [], addresses: [] }) } as unknown as ArticleSurvey;
  const stale = await staleArticles(parts, survey);
  expect(stale.map(({ article, reasons }) => [article.articleId, reasons])).toEqual([
    ['nie', [{ kind: 'neverFound', detail: '300', atMs: firstAskedMs }]],
  ]);
});
