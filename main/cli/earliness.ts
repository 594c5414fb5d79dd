// Earliness: how much of a concern must be typed before the right article stays in the top 3.
// Knows prefixes and a judge; asks no engine itself.
import { percentile } from './measures';

/** Prefixes tried a concern: steps of a twentieth, at least one character. */
const steps = 20;

/**
 * Share of the text's characters, in (0, 1], after which `isNearTop(prefix)` holds for every longer prefix; 1 where it
 * does not even hold for the whole text. Goes backwards from the end and stops at the first prefix that fails.
 */
export async function earlinessOf(
  text: string,
  isNearTop: (prefix: string) => Promise<boolean>,
): Promise<number> {
  const count = Math.min(steps, text.length);
  let earliest = 1;
  for (let step = count; step >= 1; step--) {
    const length = Math.round((text.length * step) / count);
    if (!(await isNearTop(text.slice(0, length)))) break;
    earliest = step / count;
  }
  return earliest;
}

/** The median over concerns; NaN for none. */
export function medianEarliness(values: readonly number[]): number {
  return percentile(values, 0.5);
}
