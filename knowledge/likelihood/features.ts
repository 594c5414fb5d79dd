// What the calibration looks at: numbers that mean the same on any base and for any concern length.
// Knows ranked candidates, not how they were found.
import type { RankedCandidate } from '../vocabulary/candidate';

/** The features' names in the order of a calibration's coefficients. */
export const featureNames = [
  'meaning',
  'meaningLead',
  'fusedLead',
  'coverage',
  'coverageLead',
  'agreement',
] as const;
export type Features = readonly number[];

/**
 * Features of the candidate at `rank` (from 0) among all of one answer, in the order of `featureNames`:
 * meaning: pooled cosine above .8, in units of .05 (e5's cosines crowd between .75 and .95) ·
 * meaningLead: distance of its cosine to the median of the other candidates, same unit ·
 * fusedLead: distance of its fused score to the best other one, in standard deviations, within ±3 ·
 * coverage: share of the rare words covered · coverageLead: the same above the best other candidate ·
 * agreement: 1 if both indexes found one of its chunks.
 */
export function featuresOf(rank: number, ranked: readonly RankedCandidate[]): Features {
  const own = ranked[rank]!;
  const others = ranked.filter((_, at) => at !== rank);
  const bestOther = (value: (candidate: RankedCandidate) => number, fallback: number) =>
    others.length === 0 ? fallback : Math.max(...others.map(value));
  const foundByBoth = own.chunks.some(
    (chunk) => chunk.cosineScore !== undefined && chunk.bm25Score !== undefined,
  );
  return [
    (own.meaningScore - 0.8) / 0.05,
    (own.meaningScore -
      median(
        others.map(({ meaningScore }) => meaningScore),
        own.meaningScore - 0.05,
      )) /
      0.05,
    clamp(own.fusedScore - bestOther(({ fusedScore }) => fusedScore, own.fusedScore - 1), 3),
    own.termCoverage,
    own.termCoverage - bestOther(({ termCoverage }) => termCoverage, 0),
    foundByBoth ? 1 : 0,
  ];
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function median(values: readonly number[], fallback: number): number {
  if (values.length === 0) return fallback;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
