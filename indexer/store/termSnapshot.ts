// The term counts on disk between two starts, stamped with the store's state; another stamp makes them worthless.
// Knows nothing of search.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../disk/replaceFile';
import type { StoreStamp } from './storeChanges';
import { TermTable } from './termTable';
import { WordTable } from './wordTable';

// Checked in one go, not by zod number by number: a large base has tens of thousands, and each start reads them.
const chunkCounts = z.custom<readonly number[]>(
  (list) => Array.isArray(list) && list.every((count) => Number.isInteger(count) && count > 0),
);

const snapshotSchema = z.object({
  storeId: z.string(),
  version: z.number(),
  termCount: z.number(),
  terms: z.string(),
  frequencies: chunkCounts,
  words: z.string(),
  spellings: z.string(),
  wordChunks: chunkCounts,
});

/** `termCount`: words in all chunks together, repeated ones counted each time. */
export interface TermCounts {
  readonly table: TermTable;
  readonly words: WordTable;
  readonly termCount: number;
}

/** Reads the counts made under exactly this stamp; undefined when there are none or the file is damaged. Never throws. */
export async function readTermSnapshot(path: string, stamp: StoreStamp): Promise<TermCounts | undefined> {
  try {
    const snapshot = snapshotSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    if (snapshot.storeId !== stamp.storeId || snapshot.version !== stamp.version) return undefined;
    const terms = snapshot.terms.split(' ').filter(Boolean);
    if (terms.length !== snapshot.frequencies.length) return undefined;
    const table = new TermTable();
    for (const [i, term] of terms.entries()) table.set(term, snapshot.frequencies[i] ?? 0);
    const words = wordsOf(snapshot);
    return words && { table, words, termCount: snapshot.termCount };
  } catch {
    // A cache: whatever is wrong with it, the store can tell the counts again.
    return undefined;
  }
}

/** 58,000 words take 20 ms to put in order: done when they are first needed. */
function wordsOf(snapshot: z.infer<typeof snapshotSchema>): WordTable | undefined {
  const words = snapshot.words.split(' ').filter(Boolean);
  const spellings = snapshot.spellings.split(' ').filter(Boolean);
  const { wordChunks } = snapshot;
  if (words.length !== spellings.length || words.length !== wordChunks.length) return undefined;
  return new WordTable(
    () => new Map(words.map((word, i) => [word, { spelling: spellings[i]!, chunks: wordChunks[i]! }])),
  );
}

/** Writes the counts with their stamp. Throws Node's system errors. */
export async function writeTermSnapshot(path: string, stamp: StoreStamp, counts: TermCounts): Promise<void> {
  const entries = [...counts.table.entries()];
  const words = [...counts.words.entries()];
  const snapshot: z.infer<typeof snapshotSchema> = {
    ...stamp,
    termCount: counts.termCount,
    // One text instead of 60,000: half the time to parse.
    terms: entries.map(([term]) => term).join(' '),
    frequencies: entries.map(([, frequency]) => frequency),
    words: words.map(([word]) => word).join(' '),
    spellings: words.map(([, { spelling }]) => spelling).join(' '),
    wordChunks: words.map(([, { chunks }]) => chunks),
  };
  await mkdir(dirname(path), { recursive: true });
  await replaceFile(path, JSON.stringify(snapshot));
}
