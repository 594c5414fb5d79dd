// Corrects the shipped likelihoods by the owner's own verdicts: ten move them a little, a thousand all the way.
// Pure; knows likelihoods and verdicts, neither articles nor concerns.
import { positionWeights } from './positionWeights';

/** One verdict on a shown card. `likelihood`: as the shipped calibration estimated it · `rank`: place of the card, from 1. */
export interface VerdictOnLikelihood {
  readonly likelihood: number;
  readonly solved: boolean;
  readonly rank: number;
}

/** logit(corrected) = slope · logit(shipped) + intercept; the slope is positive, so that no order changes. */
export interface Recalibration {
  readonly slope: number;
  readonly intercept: number;
  /** Standard deviations of both by Laplace's approximation: how far the next verdicts may still move them. */
  readonly slopeDeviation: number;
  readonly interceptDeviation: number;
  readonly verdicts: number;
}

/** Deviations of the normal priors of slope (mean 1) and intercept (mean 0). */
export interface RecalibrationPrior {
  readonly slope: number;
  readonly intercept: number;
}

/** The best mean after 10, 25 and 50 verdicts of those tried: docs/measurements.md, "Recalibration". */
export const usualPrior: RecalibrationPrior = { slope: 0.2, intercept: 0.7 };

/** Shipped likelihoods beyond these count as these: their logits would run away. */
const surest = 0.995;
/** Below it verdicts contradict the order itself; likelihoods then nearly agree, but keep it. */
const leastSlope = 0.05;
const mostSteps = 100;

/**
 * Platt's map (Platt 1999) with the shipped calibration as prior: the maximum a posteriori by Newton's method, its
 * uncertainty by Laplace. No verdicts: the identity. Verdicts are weighted by position (positionWeights.ts).
 */
export function recalibrate(
  verdicts: readonly VerdictOnLikelihood[],
  prior: RecalibrationPrior = usualPrior,
): Recalibration {
  const weights = positionWeights(verdicts.map(({ rank }) => rank));
  const evidence = verdicts.map(({ likelihood, solved }, at) => ({
    logit: logitOf(likelihood),
    label: solved ? 1 : 0,
    weight: weights[at]!,
  }));
  let [slope, intercept] = [1, 0];
  for (let step = 0; step < mostSteps; step++) {
    const [bySlope, byIntercept] = newtonStep(evidence, { slope, intercept }, prior);
    // Far from the summit the curve is flat and Newton overshoots: one unit a step is plenty.
    const length = Math.max(1, Math.abs(bySlope), Math.abs(byIntercept));
    slope = Math.max(leastSlope, slope + bySlope / length);
    intercept += byIntercept / length;
    if (Math.max(Math.abs(bySlope), Math.abs(byIntercept)) < 1e-9) break;
  }
  const { aa, ab, bb } = curvature(evidence, { slope, intercept }, prior);
  const determinant = aa * bb - ab * ab;
  return {
    slope,
    intercept,
    slopeDeviation: Math.sqrt(bb / determinant),
    interceptDeviation: Math.sqrt(aa / determinant),
    verdicts: verdicts.length,
  };
}

/** The corrected likelihood, in (0, 1); never falls as the shipped one rises. */
export function applyRecalibration(
  { slope, intercept, verdicts }: Pick<Recalibration, 'slope' | 'intercept' | 'verdicts'>,
  likelihood: number,
): number {
  if (verdicts === 0) return likelihood;
  return logistic(slope * logitOf(likelihood) + intercept);
}

/** The shipped likelihood behind a corrected one: the inverse of `applyRecalibration`, exact within its limits. */
export function undoRecalibration(
  { slope, intercept, verdicts }: Pick<Recalibration, 'slope' | 'intercept' | 'verdicts'>,
  corrected: number,
): number {
  if (verdicts === 0) return corrected;
  return logistic((logitOf(corrected) - intercept) / slope);
}

interface Evidence {
  readonly logit: number;
  readonly label: number;
  readonly weight: number;
}

type Map2 = Pick<Recalibration, 'slope' | 'intercept'>;

/** Change of slope and intercept towards the summit; at the floor of the slope only the intercept moves. */
function newtonStep(
  evidence: readonly Evidence[],
  map: Map2,
  prior: RecalibrationPrior,
): readonly [number, number] {
  let bySlope = (1 - map.slope) / prior.slope ** 2;
  let byIntercept = -map.intercept / prior.intercept ** 2;
  for (const { logit, label, weight } of evidence) {
    const missed = weight * (label - logistic(map.slope * logit + map.intercept));
    bySlope += missed * logit;
    byIntercept += missed;
  }
  const { aa, ab, bb } = curvature(evidence, map, prior);
  const determinant = aa * bb - ab * ab;
  const step = (bb * bySlope - ab * byIntercept) / determinant;
  if (map.slope === leastSlope && step <= 0) return [0, byIntercept / bb];
  return [step, (aa * byIntercept - ab * bySlope) / determinant];
}

/** Negative second derivatives of the log posterior: positive definite thanks to the prior. */
function curvature(evidence: readonly Evidence[], { slope, intercept }: Map2, prior: RecalibrationPrior) {
  let [aa, ab, bb] = [1 / prior.slope ** 2, 0, 1 / prior.intercept ** 2];
  for (const { logit, weight } of evidence) {
    const chance = logistic(slope * logit + intercept);
    const bend = weight * chance * (1 - chance);
    aa += bend * logit * logit;
    ab += bend * logit;
    bb += bend;
  }
  return { aa, ab, bb };
}

function logitOf(likelihood: number): number {
  const kept = Math.min(surest, Math.max(1 - surest, likelihood));
  return Math.log(kept / (1 - kept));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
