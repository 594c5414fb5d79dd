// The fitted map from features to likelihood, with what it belongs to.
// A calibration with another fingerprint hides likelihoods and leaves the order.
import type { Features } from './features';
import type { Recalibration } from './recalibrate';
import type { RiskCurve, ThresholdCost } from './riskCurve';

/** `coefficients` in the order of `featureNames`; `means` and `deviations` standardise the features as at fitting. */
export interface Calibration {
  readonly version: number;
  /** Model, analysis, chunking and ranking that the features came from; see `calibrationFingerprint`. */
  readonly fingerprint: string;
  readonly intercept: number;
  readonly coefficients: readonly number[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  /** What it was fitted on: name and number of concerns. */
  readonly fittedOn: string;
  /** Thresholds that keep a target, and what they and the usual one cost; from concerns the fit had not seen. */
  readonly riskCurve?: RiskCurve;
  readonly thresholdCosts?: readonly ThresholdCost[];
  /** The owner's own correction by verdicts; absent where nobody has rated yet. */
  readonly own?: Recalibration;
}

/** What a calibration belongs to: `index` names model, analysis and chunking, `ranking` what made the scores. */
export function calibrationFingerprint(index: string, ranking: string): string {
  return `${index} | ${ranking}`;
}

/** Logistic regression: 1 / (1 + exp(−(b + Σ c (f − mean) / deviation))), in (0, 1). */
export function applyCalibration(calibration: Calibration, features: Features): number {
  const sum = features.reduce((total, feature, at) => {
    const standardised = (feature - calibration.means[at]!) / calibration.deviations[at]!;
    return total + calibration.coefficients[at]! * standardised;
  }, calibration.intercept);
  return 1 / (1 + Math.exp(-sum));
}
