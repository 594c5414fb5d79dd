// Which counts may be told: none that a single person could stand behind, none that gives such a one away.
// Knows numbers only.
import { leastTold, type ToldCount } from '../vocabulary/insights';

/** The count itself, or null for a group that is too small. */
export function toldCount(count: number): ToldCount {
  return count < leastTold ? null : count;
}

/**
 * Counts of the parts of a whole whose size is known. Small ones are not told; where all untold ones together are so few
 * that total minus told gives them away, the smallest told one is kept back too (complementary suppression, Cox 1980).
 */
export function toldCounts(counts: readonly number[]): readonly ToldCount[] {
  const told = counts.map(toldCount);
  const untold = counts.reduce((sum, count, at) => (told[at] === null ? sum + count : sum), 0);
  if (untold === 0 || untold >= leastTold) return told;
  const smallest = Math.min(...told.filter((count) => count !== null));
  const at = told.indexOf(smallest);
  return told.map((count, index) => (index === at ? null : count));
}
