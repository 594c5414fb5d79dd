// The numbers of the learning, in one place, measured with `cli learn-sim` (docs/measurements.md, "Learning").
// Widths are those of the default model's cosines, which crowd between .75 and .95.

export interface LearningParameters {
  /**
   * Width of the kernel exp((cos − 1) / width). Two concerns of one article have a median cosine of .90, two of different
   * ones .84; the odds that they share an article rise 3.5 times with each .02, which is a width of .016.
   */
  readonly helpfulWidth: number;
  /** Wider: "not this one" holds further around a concern than "this one". */
  readonly unhelpfulWidth: number;
  /** Below this cosine a concern says next to nothing: its kernel is under .003. */
  readonly floor: number;
  /** Concerns compared with a question, at most. */
  readonly budget: number;

  /**
   * Of each article only so many ratings speak, those nearest to the concern: an article with many would otherwise draw
   * concerns of topics that nobody has rated yet.
   */
  readonly nearest: number;

  /** Units of the fused score that a wealth of helpful ratings adds: more than any fused lead. */
  readonly helpfulGain: number;
  readonly helpfulPrior: number;
  readonly unhelpfulGain: number;
  readonly unhelpfulPrior: number;
  /** The same for the article's share of all helpful ratings near the concern. */
  readonly shareGain: number;
  readonly sharePrior: number;
  /** All priors are `youth` ratings larger while the base has none; with `youthRatings` verdicts it is half of that. */
  readonly youth: number;
  readonly youthRatings: number;
  /** Units of the fused score that an article's general record adds at most, and the verdicts at which it is half of that. */
  readonly generalGain: number;
  readonly generalPrior: number;

  /** Weight of a rating of an earlier wording of the article, until the present one is confirmed. */
  readonly editedShare: number;
  /** The likelihood's logit moves by ± logitGain · ln(1 + |lift|): the first ratings say more than the hundredth. */
  readonly logitGain: number;
  /** Lift at which half of an opposing logit is left: what an article looks like says little once it was tried. */
  readonly opposedHalf: number;
  /** From this lift on an article is a candidate although no index found it. */
  readonly recallLift: number;
  /** A rating counts in "learned from n" from this kernel on. */
  readonly countedKernel: number;
}

export const learningParameters: LearningParameters = {
  helpfulWidth: 0.0125,
  unhelpfulWidth: 0.02,
  floor: 0.88,
  budget: 1500,
  nearest: 8,
  helpfulGain: 20,
  helpfulPrior: 0.1,
  unhelpfulGain: 12,
  unhelpfulPrior: 0.6,
  shareGain: 6,
  sharePrior: 0.1,
  youth: 2,
  youthRatings: 60,
  generalGain: 0.3,
  generalPrior: 10,
  editedShare: 0.5,
  logitGain: 0.94,
  opposedHalf: 0.55,
  recallLift: 1,
  countedKernel: 0.03,
};
