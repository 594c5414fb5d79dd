// What silence buys: the share of wrong first cards among those shown, for every threshold.
// Knows judgements only.
import type { Judgement } from './judgement';

/** Showing every judgement of at least `threshold`: `coverage` of all are shown, `risk` of the shown are wrong. */
export interface RiskPoint {
  readonly threshold: number;
  readonly coverage: number;
  readonly risk: number;
}

export interface RiskCoverage {
  /** By rising coverage; one point a distinct likelihood. */
  readonly points: readonly RiskPoint[];
  /** Area under the curve, the mean risk over all coverages, in [0, 1]; lower is better. NaN for no judgements. */
  readonly area: number;
}

/** Selective risk by coverage (El-Yaniv & Wiener 2010); its area as in Geifman, Uziel & El-Yaniv 2019 (AURC), equal likelihoods entering together. */
export function riskCoverage(judgements: readonly Judgement[]): RiskCoverage {
  const sorted = [...judgements].sort((a, b) => b.likelihood - a.likelihood);
  const points: RiskPoint[] = [];
  let wrong = 0;
  let [area, covered] = [0, 0];
  sorted.forEach(({ likelihood, solved }, at) => {
    if (!solved) wrong += 1;
    if (sorted[at + 1]?.likelihood === likelihood) return;
    const coverage = (at + 1) / sorted.length;
    const risk = wrong / (at + 1);
    area += risk * (coverage - covered);
    covered = coverage;
    points.push({ threshold: likelihood, coverage, risk });
  });
  return { points, area: points.length === 0 ? Number.NaN : area };
}

/** Share of the shown that are wrong when at least `coverage` of all are shown, the likeliest first; NaN for none. */
export function riskAtCoverage({ points }: RiskCoverage, coverage: number): number {
  return points.find((point) => point.coverage >= coverage - 1e-12)?.risk ?? Number.NaN;
}

/**
 * Share of `unanswerable` likelihoods that would be shown when the threshold lets `coverage` of the `answerable` ones
 * through: false answers at a given cost. NaN where a group is empty.
 */
export function falseAnswersAt(
  answerable: readonly number[],
  unanswerable: readonly number[],
  coverage: number,
): number {
  const sorted = [...answerable].sort((a, b) => b - a);
  const threshold = sorted[Math.ceil(coverage * sorted.length - 1e-9) - 1];
  if (threshold === undefined || unanswerable.length === 0) return Number.NaN;
  return unanswerable.filter((likelihood) => likelihood >= threshold).length / unanswerable.length;
}
