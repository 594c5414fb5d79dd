// Words within a few typing errors of a mistyped one, without looking at most words.
// Knows words only; nothing of frequencies or languages.

/** A word and how many errors (letter dropped, added, replaced, or two neighbours swapped) lead to it from the typed one. */
export interface NearWord {
  readonly word: string;
  readonly errors: number;
}

// Words of at most this length are found by two letters at an end, others by three: half of a short word must do.
const longestShort = 7;
// A beginning of fewer letters says nothing yet.
const startLength = 3;

/**
 * Words by their ends. One error cannot spoil both ends of a word: its first or its last letters are as typed, so only
 * words of about the same length that share either are compared (57,806 words: .02 ms instead of 1 ms for walking the
 * sorted list with shared matrix rows; two errors 12 ms there). With one error nothing is missed; with more, words spoiled
 * at both ends are.
 */
export class NearWords {
  readonly #byEnd = new Map<string, string[]>();
  readonly #byStart = new Map<string, string[]>();
  readonly #all = new Set<string>();

  get size(): number {
    return this.#all.size;
  }

  add(word: string): void {
    if (this.#all.has(word)) return;
    this.#all.add(word);
    put(this.#byStart, word.slice(0, startLength), word);
    // Both ways around the border, where the typed word may be one letter shorter or longer.
    for (const ends of [2, 3]) {
      if (ends === 2 ? word.length > longestShort + 1 : word.length < longestShort) continue;
      put(this.#byEnd, headKey(word, word.length, ends), word);
      put(this.#byEnd, tailKey(word, word.length, ends), word);
    }
  }

  /** Words within `most` errors of `typed`, itself included; each once, in no particular order. */
  near(typed: string, most: number): readonly NearWord[] {
    const found = new Map<string, number>();
    if (this.#all.has(typed)) found.set(typed, 0);
    if (most > 0) for (const swapped of swapsOf(typed)) if (this.#all.has(swapped)) found.set(swapped, 1);
    const ends = typed.length <= longestShort ? 2 : 3;
    for (let length = typed.length - most; length <= typed.length + most; length++)
      for (const key of [headKey(typed, length, ends), tailKey(typed, length, ends)])
        for (const word of this.#byEnd.get(key) ?? []) {
          const errors = errorsBetween(typed, word, most);
          if (errors <= most) found.set(word, Math.min(errors, found.get(word) ?? errors));
        }
    return [...found].map(([word, errors]) => ({ word, errors }));
  }

  /** Words that begin so, itself included; none for a beginning of less than three letters. */
  startingWith(beginning: string): readonly string[] {
    if (beginning.length < startLength) return [];
    const list = this.#byStart.get(beginning.slice(0, startLength)) ?? [];
    return list.filter((word) => word.startsWith(beginning));
  }
}

function put(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (list) list.push(word);
  else lists.set(key, [word]);
}

const headKey = (word: string, length: number, ends: number): string => `${length}${word.slice(0, ends)}-`;
const tailKey = (word: string, length: number, ends: number): string => `${length}-${word.slice(-ends)}`;

function* swapsOf(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at++)
    yield word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

/**
 * Optimal string alignment (Damerau 1964): letters dropped, added, replaced, and neighbours swapped, which counts once
 * because it is the commonest slip. Anything above `most` may come back as `most + 1`.
 */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const [rows, columns] = [endA - start, endB - start];
  if (rows === 0 || columns === 0) return rows + columns;
  if (rows > most + 2 && columns > most + 2 && most === 1) return 2;
  return aligned(a.slice(start, endA), b.slice(start, endB), most);
}

function aligned(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    // A swap may still end one better than this row's least.
    if (least > most + 1) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}
