// What the calibration looks at: few sturdy numbers that mean the same on any base and for any concern length.
// Knows ranked candidates, not how they were found.
import type { RankedCandidate } from '../vocabulary/candidate';

/** The features' names in the order of a calibration's coefficients. */
export const featureNames = [
  'score',
  'leadAhead',
  'leadBehind',
  'meaningAhead',
  'meaningBehind',
  'mostWords',
] as const;
export type Features = readonly number[];

/** A lead beyond this says no more (units of the fused score). */
const longestLead = 5;
/** Alone in the list nothing competes: a small lead, so that a base of one article answers its concern and no other. */
const loneLead = 0.8;
/** As in the ranking: a cosine of .03 is one unit. Kept apart so that retuning the ranking refits, not rescales. */
const cosineUnit = 0.03;

/**
 * Features of the candidate at `rank` (from 0) among all of one answer, in the order of `featureNames`:
 * score: fused score · leadAhead, leadBehind: fused score minus the best other one's, its positive and its negative
 * part, within ±5 · meaningAhead, meaningBehind: the same of the pooled cosine in units of .03 · mostWords: 1 if no
 * other candidate covers more of the rare words and this one covers any. Ahead and behind are apart because a first
 * card's lead and a later card's distance weigh differently. Chosen by forward search over 27 features, each set left
 * out in turn (docs/measurements.md, "calibration"); more features calibrated worse on sets they had not seen.
 */
export function featuresOf(rank: number, ranked: readonly RankedCandidate[]): Features {
  const own = ranked[rank]!;
  const others = ranked.filter((_, at) => at !== rank);
  const bestOther = (value: (candidate: RankedCandidate) => number) => Math.max(...others.map(value));
  const meaning = ({ meaningScore = 0 }: RankedCandidate) => meaningScore / cosineUnit;
  const lead = (value: (candidate: RankedCandidate) => number) =>
    others.length === 0 ? loneLead : clamp(value(own) - bestOther(value), longestLead);
  const fusedLead = lead(({ fusedScore }) => fusedScore);
  const meaningLead = lead(meaning);
  const mostWords =
    own.coverageScore > 0 && others.every(({ coverageScore }) => coverageScore <= own.coverageScore);
  return [
    own.fusedScore,
    Math.max(0, fusedLead),
    Math.min(0, fusedLead),
    Math.max(0, meaningLead),
    Math.min(0, meaningLead),
    mostWords ? 1 : 0,
  ];
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
