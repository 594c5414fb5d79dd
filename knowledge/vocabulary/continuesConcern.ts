// Whether a text goes on with the concern before it or is another one.
// Pure; knows characters, not meaning.

/** True while the agent types on or corrects: at least half of the shorter text is shared at start and end. */
export function continuesConcern(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  if (shorter === 0) return false;
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return (start + end) * 2 >= shorter;
}
