// The numbers of the ranking, in one place, with their measurement in docs/measurements.md ("fusion", "pooling").
// A change here changes `rankingFingerprint`: calibrations fitted before it no longer apply.
import type { FusionParameters } from './fuseScores';

export interface RankingParameters extends FusionParameters {
  /** Share of the second-best chunk in an article's meaning. */
  readonly secondChunkMeaning: number;
  /** The same in its words, where a second chunk says less. */
  readonly secondChunkWords: number;
}

export const rankingParameters: RankingParameters = {
  meaningUnit: 0.03,
  coverageWeight: 5,
  secondChunkMeaning: 0.25,
  secondChunkWords: 0.15,
};

/** Stands for everything that shapes the scores a calibration was fitted on, except model and language analysis. */
export const rankingFingerprint = `ranking-3:${JSON.stringify(rankingParameters)}`;
