// Sums over the base and its use, for managers: asked and answered, age, use an article, states.
// Reads heads and the usage log; no persons are in either. Fewer concerns than the rules ask for are not summed.
import type { ArticleHead } from '../../../../knowledge/ports';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import { leastSummed, leastTold } from '../../../../knowledge/vocabulary/insights';
import { type ArticleState, articleStates, keepingOf } from '../../../../knowledge/vocabulary/keeping';
import type { BaseReport } from '../../../../knowledge/vocabulary/review';
import type { EngineParts } from '../../compose';
import { namedArticle } from './namedArticle';

const dayMs = 86_400_000;
const monthMs = 30.44 * dayMs;
/** Months since the last change: from, up to. */
const ages: readonly (readonly [months: string, below: number])[] = [
  ['0–3', 3],
  ['3–6', 6],
  ['6–12', 12],
  ['12–24', 24],
  ['24+', Number.POSITIVE_INFINITY],
];
const mostUsed = 100;

export async function baseReport(
  { store, clock }: Pick<EngineParts, 'store' | 'clock'>,
  days: number,
): Promise<BaseReport> {
  const nowMs = clock.nowMs();
  const heads: ArticleHead[] = [];
  for await (const head of store.listArticles()) heads.push(head);
  const events = await store.usageSince(nowMs - days * dayMs);
  const answered = events.filter(({ kind }) => kind === 'answered').length;
  const abstained = events.filter(({ kind }) => kind === 'abstained').length;
  // Sums over few concerns would tell of single ones: they leave the engine as if there were none.
  const summed = answered + abstained >= leastSummed;
  const kept = heads.filter((head) => keepingOf(head).state !== 'archived');
  return {
    asked: summed ? answered + abstained : 0,
    answered: summed ? answered : 0,
    age: ageOf(kept, nowMs),
    use: summed ? usageOf(heads, events) : [],
    states: countStates(heads),
  };
}

/** Of articles that are not archived. */
function ageOf(heads: readonly ArticleHead[], nowMs: number): BaseReport['age'] {
  const counts = ages.map(([months]) => ({ months, count: 0 }));
  for (const { changedAtMs } of heads) {
    const months = Math.max(0, nowMs - changedAtMs) / monthMs;
    counts[ages.findIndex(([, below]) => months < below)]!.count += 1;
  }
  return counts;
}

/** The most used first. */
function usageOf(
  heads: readonly ArticleHead[],
  events: readonly { readonly kind: string; readonly articleId?: ArticleId }[],
): BaseReport['use'] {
  const counts = new Map<ArticleId, { opened: number; copied: number }>();
  for (const { kind, articleId } of events) {
    if (!articleId || (kind !== 'opened' && kind !== 'copied')) continue;
    const count = counts.get(articleId) ?? { opened: 0, copied: 0 };
    counts.set(articleId, count);
    count[kind] += 1;
  }
  return heads
    .flatMap((head) => {
      const count = counts.get(head.id);
      // As in all sums: fewer are not told.
      return count && count.opened + count.copied >= leastTold
        ? [{ article: namedArticle(head), ...count }]
        : [];
    })
    .sort((a, b) => b.opened + b.copied - (a.opened + a.copied))
    .slice(0, mostUsed);
}

function countStates(heads: readonly ArticleHead[]): BaseReport['states'] {
  const states = Object.fromEntries(articleStates.map((state) => [state, 0])) as Record<ArticleState, number>;
  for (const head of heads) states[keepingOf(head).state] += 1;
  return states;
}
