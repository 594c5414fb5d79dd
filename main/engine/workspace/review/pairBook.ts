// The pairs that are worth a look, by article, so that those of a changed one can be forgotten.
// Knows no texts.
import type { CandidatePair } from '../../../../knowledge/review/candidateBook';
import type { ComparedPair } from '../../../../knowledge/review/comparePair';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';

/** A pair worth a look, as the present texts have it. */
export interface SurveyedPair extends CandidatePair, ComparedPair {
  /** The same for the same two texts, another one as soon as one of them changes: decisions hold that long. */
  readonly id: string;
}

export class PairBook {
  readonly #pairs = new Map<string, SurveyedPair>();
  readonly #pairsOf = new Map<ArticleId, Set<string>>();

  get all(): readonly SurveyedPair[] {
    return [...this.#pairs.values()];
  }

  put(pair: SurveyedPair): void {
    const key = keyOf(pair);
    this.#pairs.set(key, pair);
    for (const id of [pair.left, pair.right]) {
      const keys = this.#pairsOf.get(id);
      if (keys) keys.add(key);
      else this.#pairsOf.set(id, new Set([key]));
    }
  }

  /** Forgets all pairs of an article. */
  forget(id: ArticleId): void {
    for (const key of this.#pairsOf.get(id) ?? []) this.#pairs.delete(key);
    this.#pairsOf.delete(id);
  }

  /** Those that are not in the book, each once. */
  unknown(pairs: readonly CandidatePair[]): readonly CandidatePair[] {
    const fresh = new Map(pairs.map((pair) => [keyOf(pair), pair]));
    for (const key of fresh.keys()) if (this.#pairs.has(key)) fresh.delete(key);
    return [...fresh.values()];
  }
}

function keyOf({ left, right }: CandidatePair): string {
  return `${left} ${right}`;
}
