// Which changed line of one text came from which of the other, by the words they share.
// Pure; keeps the order of both.
import { bagOf, sharedWords } from './sharedWords';

export type LinePair = readonly [left: string | undefined, right: string | undefined];

/** Lines that share fewer of their words than this are not the same line changed. */
const leastShared = 0.4;
/** Longer stretches are paired one by one: the best pairing costs rows × rows. */
const mostCells = 10_000;

/** Pairs in order; a line without its like stands alone. All lines of both sides come once. */
export function pairLines(left: readonly string[], right: readonly string[]): readonly LinePair[] {
  if (left.length * right.length > mostCells) {
    return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at], right[at]]);
  }
  // best[i][j]: the most that lines from i and j on can share (longest common subsequence, weighted).
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  const bags = right.map(bagOf);
  const shared = left.map(bagOf).map((one) => bags.map((other) => sharedWords(one, other)));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const paired = worth(shared[i]![j]!) + best[i + 1]![j + 1]!;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: LinePair[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const both = i < left.length && j < right.length;
    const weight = both ? worth(shared[i]![j]!) : 0;
    if (both && weight > 0 && best[i]![j] === weight + best[i + 1]![j + 1]!) {
      pairs.push([left[i], right[j]]);
      i += 1;
      j += 1;
    } else if (j >= right.length || (both && best[i]![j] === best[i + 1]![j])) {
      pairs.push([left[i], undefined]);
      i += 1;
    } else {
      pairs.push([undefined, right[j]]);
      j += 1;
    }
  }
  return pairs;
}

function worth(share: number): number {
  return share < leastShared ? 0 : share;
}
