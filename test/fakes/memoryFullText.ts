// A LexicalIndex that scores every chunk of a MemoryStore with plain BM25.
// Knows nothing of posting lists; always sees what the store holds right now.
import { WordTable } from '../../indexer/store/wordTable';
import type { LexicalFind, LexicalIndex, NearSpelling } from '../../knowledge/ports';
import type { ChunkId } from '../../knowledge/vocabulary/ids';
import type { MemoryStore } from './memoryStore';

/** BM25 (k1 1.2, b 0.75) over the stored words. A last term that no chunk holds counts as the beginning of words. */
export class MemoryFullText implements LexicalIndex {
  constructor(readonly store: MemoryStore) {}

  get chunkCount(): number {
    return this.store.chunkCount;
  }

  chunkFrequency(term: string): number {
    let count = 0;
    for (const words of this.#words().values()) if (words.includes(term)) count += 1;
    return count;
  }

  spellingsNear(word: string, most: number): readonly NearSpelling[] {
    return this.#spellings().near(word, most);
  }

  spellingsFrom(beginning: string, limit: number): readonly NearSpelling[] {
    return this.#spellings().startingWith(beginning, limit);
  }

  #spellings(): WordTable {
    const words = new WordTable();
    for (const { text } of this.store.embeddedChunks()) words.add(text);
    return words;
  }

  async find(terms: readonly string[], limit: number): Promise<readonly LexicalFind[]> {
    const chunks = this.#words();
    const lengths = [...chunks.values()].map((words) => words.length);
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const wanted = this.#withPrefix([...new Set(terms)], chunks);
    const weights = wanted.map((term) => ({ term, idf: idf(this.chunkFrequency(term), chunks.size) }));
    return [...chunks]
      .map(([chunkId, words]) => ({ chunkId, bm25Score: score(words, weights, average) }))
      .filter((find) => find.bm25Score > 0)
      .sort((a, b) => b.bm25Score - a.bm25Score)
      .slice(0, limit);
  }

  #words(): Map<ChunkId, readonly string[]> {
    const entries = [...this.store.embeddedChunks()];
    return new Map(entries.map((chunk) => [chunk.id, chunk.terms.split(' ').filter(Boolean)]));
  }

  #withPrefix(terms: readonly string[], chunks: Map<ChunkId, readonly string[]>): readonly string[] {
    const last = terms.at(-1);
    if (last === undefined || last.length < 3 || this.chunkFrequency(last) > 0) return terms;
    const all = new Set([...chunks.values()].flat());
    return [...terms, ...[...all].filter((word) => word.startsWith(last))];
  }
}

function idf(frequency: number, count: number): number {
  return frequency === 0 ? 0 : Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

function score(
  words: readonly string[],
  weights: readonly { term: string; idf: number }[],
  average: number,
): number {
  return weights.reduce((sum, { term, idf: weight }) => {
    const tf = words.filter((word) => word === term).length;
    return sum + (weight * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * words.length) / average));
  }, 0);
}
