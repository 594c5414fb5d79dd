// Word search: LanceDB's full-text index for what it covers, posting lists in memory for what came since.
// Knows nothing of analysis: terms come analysed, and are looked up as they are.
import { join } from 'node:path';
import { MatchQuery, Operator } from '@lancedb/lancedb';
import type { LexicalFind, LexicalIndex, NearSpelling } from '../../knowledge/ports';
import type { ChunkId } from '../../knowledge/vocabulary/ids';
import { bestFinds, FreshTerms } from './freshTerms';
import type { LanceStore } from './lanceStore';
import { hasTermIndex } from './maintenance';
import type { StoreChange } from './storeChanges';
import { numberCell, textCell } from './storedRow';
import { guardStore } from './storeFault';
import { readRows } from './tableRows';
import { readTermSnapshot, type TermCounts, writeTermSnapshot } from './termSnapshot';
import { TermTable } from './termTable';
import { WordTable } from './wordTable';

// A pasted e-mail has hundreds of words; the rarest decide, and each term costs about .1 ms.
const maxTerms = 64;
// The word being typed: from three letters on, its most frequent continuations stand for it.
const minPrefix = 3;
const maxContinuations = 8;
// A commit or a reorganisation while LanceDB searches moves chunks between the two parts: then ask again.
const maxRounds = 3;
// Rows of replaced chunks stay in the index until it is built anew; a few extra make up for leaving them out.
const spareFinds = 16;

/** Opens word search on a store; counts come from the last run's snapshot where it fits. Fails with STORE_DAMAGED. */
export async function openFullText(store: LanceStore): Promise<LanceFullText> {
  return guardStore(store.dir, async () => {
    const snapshotPath = join(store.dir, 'caches', 'terms.json');
    const [snapshot, fresh, indexed] = await Promise.all([
      readTermSnapshot(snapshotPath, store.stamp),
      readFreshTerms(store),
      hasTermIndex(store.chunkTable),
    ]);
    const counts = snapshot ?? (await countTerms(store));
    // Written at once: else every start until the next import would count anew. Failing costs that and no more.
    if (!snapshot) await writeTermSnapshot(snapshotPath, store.stamp, counts).catch(() => undefined);
    return new LanceFullText(store, { counts, fresh, snapshotPath, indexed });
  });
}

interface FullTextParts {
  readonly counts: TermCounts;
  readonly fresh: FreshTerms;
  readonly snapshotPath: string;
  readonly indexed: boolean;
}

/** Made by openFullText; follows the store until `close`. */
export class LanceFullText implements LexicalIndex {
  readonly #store: LanceStore;
  readonly #table: TermTable;
  readonly #words: WordTable;
  readonly #fresh: FreshTerms;
  readonly #snapshotPath: string;
  readonly #stopListening: () => void;
  #termCount: number;
  #indexed: boolean;
  #closed = false;
  /** Counts what came in force since the start. */
  #changes = 0;

  constructor(store: LanceStore, { counts, fresh, snapshotPath, indexed }: FullTextParts) {
    this.#store = store;
    this.#table = counts.table;
    this.#words = counts.words;
    this.#termCount = counts.termCount;
    this.#fresh = fresh;
    this.#snapshotPath = snapshotPath;
    this.#indexed = indexed;
    this.#stopListening = store.onChange((change) => this.#follow(change));
    void this.#words.prepare(() => !this.#closed);
  }

  get chunkCount(): number {
    return this.#store.chunkCount;
  }

  chunkFrequency(term: string): number {
    return this.#table.frequency(term);
  }

  spellingsNear(word: string, most: number): readonly NearSpelling[] {
    return this.#words.near(word, most);
  }

  spellingsFrom(beginning: string, limit: number): readonly NearSpelling[] {
    return this.#words.startingWith(beginning, limit);
  }

  async find(terms: readonly string[], limit: number): Promise<readonly LexicalFind[]> {
    const wanted = this.#wantedTerms(terms);
    if (wanted.length === 0 || limit < 1) return [];
    let scores = new Map<ChunkId, number>();
    for (let round = 0; round < maxRounds; round++) {
      const changes = this.#changes;
      scores = await guardStore(this.#store.dir, () => this.#findIndexed(wanted, limit));
      for (const { chunkId, bm25Score } of this.#findFresh(wanted, limit)) scores.set(chunkId, bm25Score);
      if (changes === this.#changes) break;
    }
    return bestFinds(scores, limit);
  }

  /** Stops following the store. */
  close(): void {
    this.#closed = true;
    this.#stopListening();
  }

  /** Known terms, each once, the rarest first when there are too many; an unknown last one is taken as a beginning. */
  #wantedTerms(terms: readonly string[]): readonly string[] {
    const known = new Set(terms.filter((term) => this.#table.frequency(term) > 0));
    const last = terms.at(-1);
    if (last !== undefined && last.length >= minPrefix && !known.has(last)) {
      for (const term of this.#table.startingWith(last, maxContinuations)) known.add(term);
    }
    if (known.size <= maxTerms) return [...known];
    return [...known].sort((a, b) => this.#table.frequency(a) - this.#table.frequency(b)).slice(0, maxTerms);
  }

  #findFresh(terms: readonly string[], limit: number): readonly LexicalFind[] {
    return this.#fresh.find(terms, limit, {
      chunkCount: this.chunkCount,
      averageLength: Math.max(1, this.#termCount / Math.max(1, this.chunkCount)),
      frequency: (term) => this.#table.frequency(term),
    });
  }

  async #findIndexed(terms: readonly string[], limit: number): Promise<Map<ChunkId, number>> {
    const scores = new Map<ChunkId, number>();
    if (!this.#indexed) return scores;
    const query = this.#store.chunkTable
      .query()
      .fullTextSearch(new MatchQuery(terms.join(' '), 'terms', { operator: Operator.Or }))
      .fastSearch()
      .select(['id', 'revision', '_score'])
      .limit(limit + spareFinds);
    for await (const row of readRows(query)) {
      const id = textCell(row, 'id') as ChunkId;
      const inForce = this.#store.holdsChunk(id, numberCell(row, 'revision'));
      if (inForce && !this.#fresh.has(id)) scores.set(id, numberCell(row, '_score'));
    }
    return scores;
  }

  #follow(change: StoreChange): void | Promise<void> {
    this.#changes += 1;
    if (change.kind === 'termsIndexed') return this.#startOver();
    for (const { chunkId, terms } of change.removed) {
      this.#table.subtract(terms);
      this.#termCount -= countWords(terms);
      this.#fresh.remove(chunkId);
    }
    for (const { id, terms, text } of change.added) {
      this.#table.add(terms);
      this.#words.add(text);
      this.#termCount += countWords(terms);
      this.#fresh.add(id, terms);
    }
  }

  /** The index covers everything now: forget the recent part, and keep the counts for the next start. */
  async #startOver(): Promise<void> {
    this.#fresh.clear();
    this.#indexed = this.#store.chunkCount > 0;
    const counts = { table: this.#table, words: this.#words, termCount: this.#termCount };
    await writeTermSnapshot(this.#snapshotPath, this.#store.stamp, counts);
  }
}

async function readFreshTerms(store: LanceStore): Promise<FreshTerms> {
  const fresh = new FreshTerms();
  for await (const { id, terms } of store.chunkWords('unindexed')) fresh.add(id, terms);
  return fresh;
}

async function countTerms(store: LanceStore): Promise<TermCounts> {
  const table = new TermTable();
  const words = new WordTable();
  let termCount = 0;
  for await (const { terms, text } of store.chunkWords('all')) {
    table.add(terms);
    words.add(text);
    termCount += countWords(terms);
  }
  return { table, words, termCount };
}

function countWords(terms: string): number {
  return terms === '' ? 0 : terms.split(' ').length;
}
