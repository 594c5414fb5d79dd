// The chance that an article solves the concern, as a checked number.
// Knows nothing of how it is estimated.

declare const brand: unique symbol;
/** In [0, 1]. */
export type Likelihood = number & { readonly [brand]: 'Likelihood' };

/** Checks that `value` lies in [0, 1]. Throws RangeError on NaN or anything outside. */
export function likelihood(value: number): Likelihood {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`A likelihood lies in [0, 1], got ${value}`);
  return value as Likelihood;
}

/** The four words of the scale; limits 0.35, 0.6 and 0.8 as in the design. */
export type LikelihoodLevel = 'unlikely' | 'possible' | 'likely' | 'veryLikely';

/** The word for a likelihood; judged on the whole percent that is shown, so word and number never disagree. */
export function likelihoodLevel(value: Likelihood): LikelihoodLevel {
  const percent = Math.round(value * 100);
  if (percent >= 80) return 'veryLikely';
  if (percent >= 60) return 'likely';
  return percent >= 35 ? 'possible' : 'unlikely';
}
