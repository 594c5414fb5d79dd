// In how many chunks each term occurs; follows every commit and removal.
// Knows nothing of scores; holds whole terms and their beginnings only.
import { ownText } from '../../knowledge/vocabulary/ownText';

/** Term counts of a base. */
export class TermTable {
  readonly #frequencies = new Map<string, number>();
  #sorted: readonly string[] | undefined;

  /** Number of terms that occur in at least one chunk. */
  get size(): number {
    return this.#frequencies.size;
  }

  /** In how many chunks the term occurs; 0 if in none. */
  frequency(term: string): number {
    return this.#frequencies.get(term) ?? 0;
  }

  /** Counts one chunk's words (space-joined) in. */
  add(terms: string): void {
    for (const term of distinctTerms(terms)) {
      const known = this.frequency(term);
      this.set(known === 0 ? ownText(term) : term, known + 1);
    }
  }

  /** Counts one chunk's words out. */
  subtract(terms: string): void {
    for (const term of distinctTerms(terms)) this.set(term, this.frequency(term) - 1);
  }

  /** The text of `term` is kept: it should be its own (ownText.ts). */
  set(term: string, frequency: number): void {
    if (frequency > 0) {
      if (!this.#frequencies.has(term)) this.#sorted = undefined;
      this.#frequencies.set(term, frequency);
    } else if (this.#frequencies.delete(term)) {
      this.#sorted = undefined;
    }
  }

  /** The most frequent terms that begin so, at most `limit`. */
  startingWith(beginning: string, limit: number): readonly string[] {
    this.#sorted ??= [...this.#frequencies.keys()].sort();
    const sorted = this.#sorted;
    const found: string[] = [];
    for (let i = lowerBound(sorted, beginning); sorted[i]?.startsWith(beginning); i++)
      found.push(sorted[i] ?? '');
    return found.sort((a, b) => this.frequency(b) - this.frequency(a)).slice(0, limit);
  }

  entries(): Iterable<readonly [string, number]> {
    return this.#frequencies;
  }
}

/** The distinct words of a space-joined text. */
function distinctTerms(terms: string): ReadonlySet<string> {
  const distinct = new Set(terms.split(' '));
  distinct.delete('');
  return distinct;
}

function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
