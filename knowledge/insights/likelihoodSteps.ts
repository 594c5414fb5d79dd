// The steps in which likelihoods are counted: each word of the scale in two halves.
// Judged on the whole percent that was shown, so that no card stands beside its own word.

export interface LikelihoodStep {
  readonly from: number;
  readonly to: number;
}

/** Edges at the word limits 35, 60 and 80 (design, section 2); whole percent, both included. */
export const likelihoodSteps: readonly LikelihoodStep[] = [
  { from: 0, to: 34 },
  { from: 35, to: 47 },
  { from: 48, to: 59 },
  { from: 60, to: 69 },
  { from: 70, to: 79 },
  { from: 80, to: 89 },
  { from: 90, to: 100 },
];

/** First step of "very likely". */
export const veryLikelyFrom = 80;

/** Place of a likelihood in [0, 1] among the steps. */
export function stepOf(likelihood: number): number {
  const percent = Math.round(likelihood * 100);
  return likelihoodSteps.findIndex(({ to }) => percent <= to);
}
