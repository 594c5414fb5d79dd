// Keeps tables and full-text index quick: merges small files and indexes new words, rarely enough to cost little.
// Knows nothing of articles; the owner calls it inside its writing queue.
import { Index, type Table } from '@lancedb/lancedb';
import type { StoreTables } from './storeTables';

// Work is done when the new part has grown with the base (a fifth of it), so its cost per chunk stays the same however
// large the base is: 20,000 chunks are reorganised at 2, 4, 6, … 12, 14.4, 17.3 and 20 thousand. What is new lies in memory
// until then (freshTerms.ts); building takes .3 s for 20,000 chunks, .1 ms a chunk, where embedding one takes 20.
const minNewChunks = 2000;
const newShare = 0.2;
// Each commit leaves one small file a table; reads slow down from about a hundred (9 ms instead of 3 for 30 chunks).
const minCommits = 64;
const commitShare = 0.01;
// Whoever reads may still hold files of the version before; building a vector index anew reads for a minute or more.
export const keepEarlierMs = 600_000;

/** How much came since the last time. */
export interface Backlog {
  readonly commits: number;
  readonly newChunks: number;
  readonly chunkCount: number;
}

/** Whether the backlog is worth a reorganisation now. */
export function isDue({ commits, newChunks, chunkCount }: Backlog): boolean {
  return (
    newChunks >= Math.max(minNewChunks, newShare * (chunkCount - newChunks)) ||
    commits >= Math.max(minCommits, commitShare * chunkCount)
  );
}

/**
 * Merges files and forgets versions older than ten minutes; `chunksChanged`: the words of every chunk are indexed anew
 * before. Throws LanceDB's errors.
 */
export async function reorganise(
  { chunks, articles }: StoreTables,
  nowMs: number,
  chunksChanged: boolean,
): Promise<void> {
  const cleanupOlderThan = new Date(nowMs - keepEarlierMs);
  if (chunksChanged) {
    if ((await chunks.countRows()) > 0) await indexTerms(chunks);
    await chunks.optimize({ cleanupOlderThan });
  }
  await articles.optimize({ cleanupOlderThan });
}

/** Removes what earlier versions have left on the disk, for a time when nobody reads. Throws LanceDB's errors. */
export async function forgetEarlier({ chunks, articles }: StoreTables, nowMs: number): Promise<void> {
  const cleanupOlderThan = new Date(nowMs);
  await chunks.optimize({ cleanupOlderThan });
  await articles.optimize({ cleanupOlderThan });
}

/** Whether a full-text index exists. */
export async function hasTermIndex(chunks: Table): Promise<boolean> {
  return (await chunks.listIndices()).some(({ columns }) => columns[0] === 'terms');
}

/**
 * Words are already analysed, so LanceDB splits at spaces and leaves them alone. Built anew instead of extended: parts
 * added by LanceDB's `optimize` are searched one by one (p95 5.3 ms instead of 2.1 at 20,000 chunks; building takes .3 s).
 */
async function indexTerms(chunks: Table): Promise<void> {
  const config = Index.fts({
    withPosition: false,
    baseTokenizer: 'whitespace',
    maxTokenLength: 200,
    lowercase: false,
    stem: false,
    removeStopWords: false,
    asciiFolding: false,
  });
  await chunks.createIndex('terms', { config, replace: true });
}
