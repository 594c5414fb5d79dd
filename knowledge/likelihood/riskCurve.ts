// The thresholds for several wanted shares of wrong first cards, as a calibration carries them for the setting.
// Chosen when the calibration is fitted; looked up while answering.
import { chooseThreshold, usualDelta } from './chooseThreshold';
import type { Judgement } from './measures/judgement';

/** `threshold`: first cards below it stay folded away when at most `targetRisk` of the shown may be wrong. */
export interface RiskCurvePoint {
  readonly targetRisk: number;
  readonly threshold: number;
}

/** By rising `targetRisk`; thresholds never rise. */
export type RiskCurve = readonly RiskCurvePoint[];

/** What a threshold does to the examples: share that gets a card, and share of those that is solved. */
export interface ThresholdCost {
  readonly threshold: number;
  readonly shownShare: number;
  readonly solvedShare: number;
}

/** From 1 wrong in 50 to 1 in 2. */
const offeredRisks = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5] as const;

/** Targets that the examples cannot prove are left out. Each point holds with chance 1 − delta, not all of them at once. */
export function fitRiskCurve(examples: readonly Judgement[], delta: number = usualDelta): RiskCurve {
  let ceiling = 1;
  return offeredRisks.flatMap((targetRisk) => {
    const choice = chooseThreshold(examples, targetRisk, delta);
    if (!choice) return [];
    ceiling = Math.min(ceiling, choice.threshold);
    return [{ targetRisk, threshold: ceiling }];
  });
}

/** The costs of these thresholds on the examples; one that shows nothing is left out. */
export function thresholdCosts(
  examples: readonly Judgement[],
  thresholds: readonly number[],
): readonly ThresholdCost[] {
  return thresholds.flatMap((threshold) => {
    const shown = examples.filter(({ likelihood }) => likelihood >= threshold);
    if (shown.length === 0) return [];
    const solved = shown.filter((example) => example.solved).length;
    const shares = { shownShare: shown.length / examples.length, solvedShare: solved / shown.length };
    return [{ threshold, ...shares }];
  });
}

/** The threshold of the largest offered risk that keeps `targetRisk`; the strictest one where none does. Undefined for an empty curve. */
export function thresholdFor(curve: RiskCurve, targetRisk: number): number | undefined {
  const kept = curve.filter((point) => point.targetRisk <= targetRisk + 1e-12);
  return (kept.at(-1) ?? curve[0])?.threshold;
}
