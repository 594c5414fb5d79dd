// How far a share that was counted may lie from the true one.
// Knows counts only.

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 %: the .975 quantile of the normal distribution. */
const z = 1.959964;

/**
 * Score interval of a binomial share, in [0, 1] (Wilson 1927, JASA 22:209): unlike p ± z √(p(1−p)/n) it never leaves
 * [0, 1] and holds for small counts and shares near 0 or 1. Nothing counted: all of [0, 1].
 */
export function wilsonInterval(successes: number, count: number): Interval {
  if (count === 0) return { low: 0, high: 1 };
  const share = successes / count;
  const scale = 1 + (z * z) / count;
  const centre = (share + (z * z) / (2 * count)) / scale;
  const reach = (z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))) / scale;
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - reach),
    high: successes === count ? 1 : Math.min(1, centre + reach),
  };
}
