// Step 4 of an answer: ranked candidates get their chance to solve the concern.
// The order is step 3's; likelihoods never contradict it.
import type { LikelyArticle, RankedCandidate } from '../vocabulary/candidate';
import { likelihood } from '../vocabulary/likelihood';
import { applyCalibration, type Calibration } from './calibration';
import { featuresOf } from './features';
import { applyRecalibration } from './recalibrate';

/** Some hundred concerns cannot tell 99 in 100 from always, nor 1 in 100 from never: no card claims more. */
const surest = 0.99;

/**
 * Likelihoods of the first `top` candidates, falling with rank: a later card is never more likely than an earlier one.
 * Features are taken against all candidates, so that `top` changes no number. What was learned from ratings shifts the
 * logit, then the owner's own correction is applied; the features know nothing of either.
 */
export function estimateLikelihoods(
  ranked: readonly RankedCandidate[],
  calibration: Calibration,
  top: number,
): readonly LikelyArticle[] {
  let ceiling = surest;
  return ranked.slice(0, top).map((candidate, rank) => {
    const estimate = withLearned(applyCalibration(calibration, featuresOf(rank, ranked)), candidate);
    const corrected = calibration.own ? applyRecalibration(calibration.own, estimate) : estimate;
    ceiling = Math.max(1 - surest, Math.min(ceiling, corrected));
    return { ...candidate, likelihood: likelihood(ceiling) };
  });
}

/** Rises with the lift; what ratings say outweighs the more of an opposing estimate, the more of them there are. */
function withLearned(likelihood: number, { learned }: RankedCandidate): number {
  if (!learned) return likelihood;
  const own = Math.log(likelihood / (1 - likelihood));
  const left = own * learned.logit < 0 ? own * learned.opposedShare : own;
  return 1 / (1 + Math.exp(-left - learned.logit));
}
