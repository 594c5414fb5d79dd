// Ranking quality, silence and time of one run over a set.
// Ranking is measured on answerable concerns only, also where the answer abstained.
import { answerSteps } from '../answerSteps';
import { mean, ndcg, percentile, rankOfGold } from '../measures';
import { type Asked, depth } from './askSet';

/** Shares in [0, 1]; NaN (null in JSON) where no concern could count. */
export interface RankingMeasures {
  readonly concerns: number;
  readonly answerable: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr10: number;
  readonly ndcg10: number;
  readonly silentWhenAnswerable: number;
  readonly silentWhenUnanswerable: number | null;
  readonly silent: number;
  /** Of the answers that showed cards: share whose first card was wrong. */
  readonly shownWrong: number;
  readonly timings: Readonly<
    Record<(typeof answerSteps)[number], { readonly p50: number; readonly p95: number }>
  >;
}

export function measureRanking(asked: readonly Asked[]): RankingMeasures {
  const answerable = asked.filter(({ concern }) => concern.gold.size > 0);
  const unanswerable = asked.filter(({ concern }) => concern.gold.size === 0);
  const shown = asked.filter(({ abstained }) => !abstained);
  const ranks = answerable.map(({ sources, concern }) => rankOfGold(sources, concern.gold));
  const within = (limit: number) => mean(ranks.map((rank) => (rank !== undefined && rank <= limit ? 1 : 0)));
  const silent = (list: readonly Asked[]) => mean(list.map(({ abstained }) => (abstained ? 1 : 0)));
  return {
    concerns: asked.length,
    answerable: answerable.length,
    hit1: within(1),
    hit3: within(3),
    mrr10: mean(ranks.map((rank) => (rank === undefined ? 0 : 1 / rank))),
    ndcg10: mean(answerable.map(({ sources, concern }) => ndcg(sources, concern.gold, depth))),
    silentWhenAnswerable: silent(answerable),
    silentWhenUnanswerable: unanswerable.length > 0 ? silent(unanswerable) : null,
    silent: silent(asked),
    shownWrong: mean(shown.map((one) => (isSolved(one) ? 0 : 1))),
    timings: timingsOf(asked),
  };
}

/** Whether the first card solves the concern. */
export function isSolved({ sources, concern }: Asked): boolean {
  const first = sources[0];
  return first !== undefined && concern.gold.has(first);
}

function timingsOf(asked: readonly Asked[]): RankingMeasures['timings'] {
  const entries = answerSteps.map((step) => {
    const values = asked.map(({ timings }) => timings[step]);
    return [step, { p50: percentile(values, 0.5), p95: percentile(values, 0.95) }];
  });
  return Object.fromEntries(entries) as RankingMeasures['timings'];
}
