// Quantiles and bars of a list of numbers.
// Knows no unit.
import type { Bar } from '../vocabulary/insights';
import { toldCounts } from './toldCounts';

/** Nearest rank: a value that occurred. `share` in [0, 1]; NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** `count` bars of equal width from 0 on; what lies beyond the last counts in it. Small bars are not told. */
export function barsOf(values: readonly number[], width: number, count: number): readonly Bar[] {
  const counts = new Array<number>(count).fill(0);
  for (const value of values) {
    const at = Math.min(count - 1, Math.max(0, Math.floor(value / width)));
    counts[at] = counts[at]! + 1;
  }
  return toldCounts(counts).map((told, at) => ({ from: at * width, to: (at + 1) * width, count: told }));
}

/** The least of 1, 2, 5 × 10ⁿ that is not below `least` (> 0). */
export function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (([1, 2, 5].find((step) => step * power >= least) as number | undefined) ?? 10);
}
