// How much of what two lines say is the same words.
// Pure.

/** The words of a line with how often each stands in it. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export function bagOf(line: string): WordBag {
  const words = line.match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** Words that both have, each as often as both have it. */
export function wordsInBoth(one: WordBag, other: WordBag): number {
  let both = 0;
  for (const [word, count] of one.counts) both += Math.min(count, other.counts.get(word) ?? 0);
  return both;
}

/** Share of words that both have, in [0, 1] (Dice). */
export function sharedWords(one: WordBag, other: WordBag): number {
  const all = one.total + other.total;
  return all === 0 ? 0 : (2 * wordsInBoth(one, other)) / all;
}
