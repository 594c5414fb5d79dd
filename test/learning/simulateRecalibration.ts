// How fast verdicts make likelihoods true: rates some first cards, corrects by them, measures on the others.
// Pure; the order of the verdicts comes from a seed.
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';
import { brierScore } from '../../knowledge/likelihood/measures/brierScore';
import { excessEce } from '../../knowledge/likelihood/measures/excessEce';
import type { Judgement } from '../../knowledge/likelihood/measures/judgement';
import { reliability } from '../../knowledge/likelihood/measures/reliability';
import {
  applyRecalibration,
  type RecalibrationPrior,
  recalibrate,
  usualPrior,
} from '../../knowledge/likelihood/recalibrate';

/** Means over several orders of the verdicts, on the cards that were not rated. */
export interface RecalibratedMeasures {
  readonly after: number;
  readonly ece: number;
  readonly excessEce: number;
  readonly brier: number;
}

/** Orders of verdicts averaged: which fifty come first is chance. */
const orders = 20;

/**
 * Calibration of the first card after so many verdicts on first cards (`likelihoods` as shipped, `solved` in the same
 * order). Counts that leave fewer than 20 cards to measure on are left out. For tests and measuring: docs/measurements.md.
 */
export function simulateRecalibration(
  likelihoods: readonly number[],
  solved: readonly boolean[],
  after: readonly number[],
  options: { readonly seed?: number; readonly prior?: RecalibrationPrior } = {},
): readonly RecalibratedMeasures[] {
  const judgements = likelihoods.map((likelihood, at) => ({ likelihood, solved: solved[at]! }));
  const random = seededRandom(options.seed ?? 1);
  const shuffles = Array.from({ length: orders }, () => shuffled(judgements, random));
  return after
    .filter((count) => judgements.length - count >= 20)
    .map((count) => {
      const runs = shuffles.map((cards) => measureAfter(cards, count, options.prior ?? usualPrior));
      const mean = (value: (run: (typeof runs)[number]) => number) =>
        runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
      return {
        after: count,
        ece: mean(({ ece }) => ece),
        excessEce: mean((run) => run.excess),
        brier: mean(({ brier }) => brier),
      };
    });
}

function measureAfter(cards: readonly Judgement[], count: number, prior: RecalibrationPrior) {
  const verdicts = cards.slice(0, count).map((card) => ({ ...card, rank: 1 }));
  const recalibration = recalibrate(verdicts, prior);
  const rest = cards.slice(count).map(({ likelihood, solved }) => ({
    likelihood: applyRecalibration(recalibration, likelihood),
    solved,
  }));
  return { ece: reliability(rest).ece, excess: excessEce(rest), brier: brierScore(rest) };
}

/** Fisher and Yates's shuffle. */
function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  const list = [...values];
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}
