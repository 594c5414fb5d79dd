// What an installation knows of its own use: sums over a period, never a person, never a day.
// Types only; knowledge/insights/ makes them, the page and the terminal show them.
import type { ArticleId } from './ids';
import type { Language } from './language';

/** A count of fewer than `leastTold` is not told: null. */
export type ToldCount = number | null;

/** Concerns of a likelihood step; `from`, `to` in whole percent, both included. */
export interface StepCount {
  readonly from: number;
  readonly to: number;
  readonly count: ToldCount;
}

/** One step of the reliability diagram; shares and the 95 % interval `low` … `high` in [0, 1]. */
export interface ReliabilityStep {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanLikelihood: number;
  readonly solvedShare: number;
  readonly low: number;
  readonly high: number;
}

/** `tooFew`: too few ratings to judge · `uneven`: right on the whole, wrong by step. */
export type ReliabilityFinding = 'tooFew' | 'accurate' | 'tooHigh' | 'tooLow' | 'uneven';

/**
 * Do the percentages keep their promise? `bias`: claimed minus solved, in [-1, 1] · `deviation`: its size, or the
 * calibration error by step beyond what chance alone makes where that is larger · `ratedShare`: ratings a shown first card, absent where it cannot be told.
 */
export interface ReliabilityInsight {
  readonly finding: ReliabilityFinding;
  readonly ratings: number;
  readonly ratedShare?: number;
  readonly deviation: number;
  readonly bias: number;
  readonly steps: readonly ReliabilityStep[];
}

/** First cards by likelihood; `abstained` beside them. `concerns`: all of both. */
export interface LikelihoodInsight {
  readonly concerns: number;
  readonly abstained: ToldCount;
  readonly steps: readonly StepCount[];
  /** Share of concerns whose first card is "very likely"; null where it rests on too few. */
  readonly veryLikely: number | null;
}

/** One week, beginning Monday 00:00 UTC; null: too few concerns. */
export interface WeekShare {
  readonly startMs: number;
  readonly share: number | null;
}

/**
 * Share of concerns with at least one shown article · `change`: later half of the told weeks minus the earlier, in
 * [-1, 1]; absent for a single week.
 */
export interface CoverageInsight {
  readonly share: number;
  readonly change?: number;
  readonly weeks: readonly WeekShare[];
}

export interface ArticleShare {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly language: Language;
  readonly ratings: number;
  readonly solvedShare: number;
}

/** Disjoint, best and worst first. */
export interface ArticlesInsight {
  readonly helping: readonly ArticleShare[];
  readonly failing: readonly ArticleShare[];
}

/** A bar of a distribution over [from, to). */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: ToldCount;
}

/** Milliseconds of answers to the last key of a concern; the last bar holds what is slower as well. */
export interface SpeedInsight {
  readonly p50: number;
  readonly p95: number;
  readonly bars: readonly Bar[];
}

/** Shares in [0, 1] of a typed concern after which the article that was then used stayed in the top three. */
export interface EarlinessInsight {
  readonly concerns: number;
  readonly median: number;
  readonly bars: readonly Bar[];
}

/** A part is absent where its sum is smaller than `leastSummed`. `ratings`: of first cards, so far. */
export interface Insights {
  readonly weeks: number;
  readonly concerns: ToldCount;
  readonly ratings: ToldCount;
  /** Share of rated concerns that some article solved. */
  readonly solvedShare?: number;
  readonly reliability?: ReliabilityInsight;
  readonly likelihoods?: LikelihoodInsight;
  readonly coverage?: CoverageInsight;
  readonly articles?: ArticlesInsight;
  readonly speed?: SpeedInsight;
  readonly earliness?: EarlinessInsight;
}

/** Groups smaller than this are not told (works council: no conclusion on single persons or shifts). */
export const leastTold = 5;
/** Nothing is summed over fewer concerns. */
export const leastSummed = 20;
/** From here on the reliability diagram says something. */
export const leastJudged = 200;
/** Steps with fewer ratings are drawn hollow. */
export const leastPerStep = 50;
