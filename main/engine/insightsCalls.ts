// The engine's call for insights: log and verdicts of the period, summed up.
// Wiring between store, learning desk and knowledge/insights.
import { makeInsights, periodStart } from '../../knowledge/insights/makeInsights';
import type { EngineParts } from './compose';
import type { Engine } from './engine';
import type { LearningDesk } from './learningDesk';
import { standingVerdicts } from './standingVerdicts';

export function insightsCalls(
  { store, clock }: Pick<EngineParts, 'store' | 'clock'>,
  desk: Pick<LearningDesk, 'experience'>,
) {
  return {
    insights: async ({ weeks }) => {
      const period = { weeks, nowMs: clock.nowMs() };
      const [events, { book }] = await Promise.all([
        store.usageSince(periodStart(period)),
        desk.experience(),
      ]);
      const verdicts = standingVerdicts(book);
      const ids = [...new Set(verdicts.map(({ articleId }) => articleId))];
      const heads = new Map((await store.articleHeads(ids)).map((head) => [head.id, head]));
      return makeInsights({ events, verdicts, nameOf: (id) => heads.get(id) }, period);
    },
  } satisfies Partial<Engine>;
}
