// Which likelihood a first card needs to be shown, so that at most a wanted share of the shown ones are wrong.
// Runs where a calibration is fitted; knows judgements, not where they come from.
import type { Judgement } from './measures/judgement';

/** A first card may be shown from `threshold` on. */
export interface ThresholdChoice {
  readonly threshold: number;
  /** Of the examples: share shown, and share wrong among them. */
  readonly coverage: number;
  readonly risk: number;
}

/** One wrong among ten shown first cards. */
const usualTargetRisk = 0.1;
/** Chance that the examples were lucky and the true share lies above the target. */
export const usualDelta = 0.1;

/** Thresholds tried: one for each twentieth of the examples; finer steps stop at the first unlucky wiggle. */
const steps = 20;
/** The first threshold tested shows this many times the fewest examples that could prove the target at all. */
const headStart = 2;

/**
 * The lowest threshold whose risk is proven to be at most `targetRisk`; undefined where the examples prove none.
 *
 * Guarantee: with chance ≥ 1 − `delta` over the examples, P(first card wrong | shown) ≤ `targetRisk` for new concerns
 * that are exchangeable with them (same kind of base and concerns, same share without an answer; an own base may
 * differ until it is recalibrated). Learn then Test (Angelopoulos, Bates, Candès, Jordan & Lei 2022) by fixed-sequence
 * testing from high thresholds to low, with the exact binomial p-value of selective risk (Geifman & El-Yaniv 2017):
 * P(Bin(shown, targetRisk) ≤ wrong). The sequence is chosen from likelihoods alone, never from what was solved. Conformal
 * risk control does not apply: risk among the shown need not fall as the threshold rises.
 */
export function chooseThreshold(
  examples: readonly Judgement[],
  targetRisk: number = usualTargetRisk,
  delta: number = usualDelta,
): ThresholdChoice | undefined {
  const fewest = headStart * Math.ceil(Math.log(delta) / Math.log(1 - targetRisk));
  let proven: ThresholdChoice | undefined;
  for (const { threshold, shown, wrong } of candidateThresholds(examples)) {
    if (shown < fewest) continue;
    if (binomialTail(wrong, shown, targetRisk) > delta) break;
    proven = { threshold, coverage: shown / examples.length, risk: wrong / shown };
  }
  return proven;
}

interface Tried {
  readonly threshold: number;
  readonly shown: number;
  readonly wrong: number;
}

/** By falling threshold; equal likelihoods are shown together. */
function candidateThresholds(examples: readonly Judgement[]): readonly Tried[] {
  const sorted = [...examples].sort((a, b) => b.likelihood - a.likelihood);
  const tried: Tried[] = [];
  let wrong = 0;
  sorted.forEach(({ likelihood, solved }, at) => {
    if (!solved) wrong += 1;
    const shown = at + 1;
    const reached = Math.floor((shown * steps) / sorted.length);
    const before = Math.floor(((tried.at(-1)?.shown ?? 0) * steps) / sorted.length);
    if (reached > before && sorted[shown]?.likelihood !== likelihood)
      tried.push({ threshold: likelihood, shown, wrong });
  });
  return tried;
}

/** P(Bin(count, chance) ≤ most), summed in logarithms so that large counts do not vanish. chance in (0, 1). */
export function binomialTail(most: number, count: number, chance: number): number {
  let logTerm = count * Math.log1p(-chance);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= most; k++) {
    logTerm += Math.log((count - k + 1) / k) + Math.log(chance) - Math.log1p(-chance);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}
