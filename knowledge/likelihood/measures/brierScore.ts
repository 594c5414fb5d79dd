// The mean squared distance between claim and truth: punishes both wrong order and wrong size.
// Knows judgements only.
import type { Judgement } from './judgement';

/** Mean of (likelihood − solved)², in [0, 1], lower is better (Brier 1950). NaN for no judgements. */
export function brierScore(judgements: readonly Judgement[]): number {
  const loss = ({ likelihood, solved }: Judgement) => (likelihood - (solved ? 1 : 0)) ** 2;
  return judgements.reduce((sum, judgement) => sum + loss(judgement), 0) / judgements.length;
}

/** The Brier score of always claiming the share that was solved: share · (1 − share). What any likelihood must beat. */
export function baseRateBrier(judgements: readonly Judgement[]): number {
  const share = judgements.filter(({ solved }) => solved).length / judgements.length;
  return share * (1 - share);
}
