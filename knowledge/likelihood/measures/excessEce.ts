// How much of a calibration error is real: perfect likelihoods have one as well, by chance alone.
// Pure: the draws come from a seed.
import { seededRandom } from '../../arithmetic/seededRandom';
import type { Judgement } from './judgement';
import { equalMassBins, reliability, usualBins } from './reliability';

const draws = 200;

/**
 * ECE minus its mean over 200 draws of labels from the likelihoods themselves: about 0 where every likelihood is
 * true, however few the judgements; may be slightly negative. The null distribution is that of consistency resampling
 * (Bröcker & Smith 2007); plain ECE is biased upwards by it (Roelofs et al. 2022). NaN for no judgements.
 */
export function excessEce(judgements: readonly Judgement[], seed = 1): number {
  const likelihoods = judgements.map(({ likelihood }) => likelihood);
  const bins = equalMassBins(likelihoods, usualBins).map((members) => members.map((at) => likelihoods[at]!));
  const random = seededRandom(seed);
  let expected = 0;
  for (let draw = 0; draw < draws; draw++)
    for (const bin of bins) expected += Math.abs(drawnGap(bin, random)) / draws / judgements.length;
  return reliability(judgements).ece - expected;
}

/** Claimed minus drawn solutions of one bin. */
function drawnGap(bin: readonly number[], random: () => number): number {
  return bin.reduce((gap, likelihood) => gap + likelihood - (random() < likelihood ? 1 : 0), 0);
}
