// Joins the two witnesses, meaning and words, into one score.
// Works on plain numbers; knows neither articles nor indexes.

/** What each witness says of one candidate. */
export interface Witness {
  /** Pooled cosine; absent without a model. */
  readonly meaning?: number;
  /** Pooled share of the query's rare-word mass that the article covers, in [0, 1]. */
  readonly coverage: number;
}

export interface FusionParameters {
  /** Cosine that weighs as much as one unit of the fused score. */
  readonly meaningUnit: number;
  /** Units of the fused score that full coverage of the rare words is worth. */
  readonly coverageWeight: number;
}

/**
 * meaning / meaningUnit + coverageWeight · coverage.
 * Both witnesses speak on a scale of their own that means the same for every concern and base, so that words weigh
 * exactly as much as they cover: where concern and article share no words, meaning decides by itself. Rank fusion and
 * weights on scores standardised per list cannot do that: one article with a single chance word stands far above the
 * rest of its list. Measured against both in docs/measurements.md, "fusion".
 */
export function fuseScores({ meaning = 0, coverage }: Witness, parameters: FusionParameters): number {
  return meaning / parameters.meaningUnit + parameters.coverageWeight * coverage;
}
