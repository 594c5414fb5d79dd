// How well groups that were found agree with groups that are known: V-measure and adjusted Rand index.
// Pure; for measuring only.

export interface ClusterScores {
  /** Each group holds one topic. */
  readonly homogeneity: number;
  /** Each topic lies in one group. */
  readonly completeness: number;
  /** Their harmonic mean (Rosenberg & Hirschberg 2007). */
  readonly vMeasure: number;
  /** Pairs put together rightly, above chance (Hubert & Arabie 1985). */
  readonly adjustedRand: number;
}

/** `found` and `known`: the group of each member. */
export function scoreClusters(found: readonly number[], known: readonly string[]): ClusterScores {
  const cells = new Map<string, number>();
  const ofFound = new Map<number, number>();
  const ofKnown = new Map<string, number>();
  for (const [at, group] of found.entries()) {
    const topic = known[at]!;
    add(cells, `${group} ${topic}`);
    add(ofFound, group);
    add(ofKnown, topic);
  }
  const count = found.length;
  const joint = entropy(cells.values(), count);
  const [byFound, byKnown] = [entropy(ofFound.values(), count), entropy(ofKnown.values(), count)];
  const homogeneity = byKnown === 0 ? 1 : 1 - (joint - byFound) / byKnown;
  const completeness = byFound === 0 ? 1 : 1 - (joint - byKnown) / byFound;
  const both = homogeneity + completeness;
  const vMeasure = both === 0 ? 0 : (2 * homogeneity * completeness) / both;
  return { homogeneity, completeness, vMeasure, adjustedRand: rand(cells, ofFound, ofKnown, count) };
}

function rand(
  cells: ReadonlyMap<string, number>,
  ofFound: ReadonlyMap<number, number>,
  ofKnown: ReadonlyMap<string, number>,
  count: number,
): number {
  const together = pairs(cells.values());
  const [found, known, all] = [pairs(ofFound.values()), pairs(ofKnown.values()), (count * (count - 1)) / 2];
  const chance = all === 0 ? 0 : (found * known) / all;
  const most = (found + known) / 2;
  return most === chance ? 1 : (together - chance) / (most - chance);
}

function pairs(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += (count * (count - 1)) / 2;
  return sum;
}

function entropy(counts: Iterable<number>, whole: number): number {
  let sum = 0;
  for (const count of counts) sum -= (count / whole) * Math.log(count / whole);
  return sum;
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
