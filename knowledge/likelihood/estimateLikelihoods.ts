// Step 4 of an answer: ranked candidates get their chance to solve the concern.
// The order is step 3's; likelihoods never contradict it.
import type { LikelyArticle, RankedCandidate } from '../vocabulary/candidate';
import { likelihood } from '../vocabulary/likelihood';
import { applyCalibration, type Calibration } from './calibration';
import { featuresOf } from './features';

/** Some hundred concerns cannot tell 99 in 100 from always, nor 1 in 100 from never: no card claims more. */
const surest = 0.99;

/**
 * Likelihoods of the first `top` candidates, falling with rank: a later card is never more likely than an earlier one.
 * Features are taken against all candidates, so that `top` changes no number.
 */
export function estimateLikelihoods(
  ranked: readonly RankedCandidate[],
  calibration: Calibration,
  top: number,
): readonly LikelyArticle[] {
  let ceiling = surest;
  return ranked.slice(0, top).map((candidate, rank) => {
    ceiling = Math.max(
      1 - surest,
      Math.min(ceiling, applyCalibration(calibration, featuresOf(rank, ranked))),
    );
    return { ...candidate, likelihood: likelihood(ceiling) };
  });
}
