// Fills the catalogue from the tables at open, and clears away chunks that no article row names.
// Knows the commit protocol (chunks first, then the article row), not who commits.
import { TablettError } from '../../knowledge/errors/tablettError';
import { type ArticleId, articleOfChunk, type ChunkId, chunkId } from '../../knowledge/vocabulary/ids';
import { Catalogue } from './catalogue';
import { headColumns, headsOfBatch } from './rows';
import type { StoreTables } from './storeTables';
import { inPortions, readBatches, sqlText } from './tableRows';

/** `revision`: the highest ever written, orphans included, so that no number is given twice. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly revision: number;
}

/** The chunks that each commit wrote for each article: revision → article → chunks. */
type ChunksByCommit = Map<number, Map<ArticleId, ChunkId[]>>;

/** Reads heads and revisions and removes orphans of a killed commit. Fails with STORE_DAMAGED when chunks are missing. */
export async function loadCatalogue(tables: StoreTables, folder: string): Promise<LoadedCatalogue> {
  const [batches, written] = await Promise.all([
    readBatches(tables.articles.query().select([...headColumns])),
    countByCommit(tables),
  ]);
  const catalogue = new Catalogue();
  let last = 0;
  for (const batch of batches) {
    const [revisions, chunkCounts] = [batch.numbers('revision'), batch.numbers('chunkCount')];
    const fingerprints = batch.texts('fingerprint');
    for (const [row, head] of headsOfBatch(batch).entries()) {
      const revision = revisions(row);
      const chunkIds = chunkIdsOf(head.id, chunkCounts(row));
      catalogue.put({ head, revision, fingerprint: fingerprints(row), chunkIds });
      written.set(revision, (written.get(revision) ?? 0) - chunkIds.length);
      last = Math.max(last, revision);
    }
  }
  // Of each commit as many chunks as its articles name: just those, and none that nobody took.
  if ([...written.values()].every((count) => count === 0)) return { catalogue, revision: last };
  return { catalogue, revision: Math.max(last, await clearOrphans(tables, catalogue, folder)) };
}

function chunkIdsOf(article: ArticleId, count: number): readonly ChunkId[] {
  const ids: ChunkId[] = [];
  for (let ordinal = 0; ordinal < count; ordinal++) ids.push(chunkId(article, ordinal));
  return ids;
}

/** How many chunks each commit wrote: revision → chunks. Numbers alone, since a start need not make a text of each id. */
async function countByCommit({ chunks }: StoreTables): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  for (const batch of await readBatches(chunks.query().select(['revision']))) {
    const revisions = batch.numbers('revision');
    for (let row = 0; row < batch.length; row++)
      counts.set(revisions(row), (counts.get(revisions(row)) ?? 0) + 1);
  }
  return counts;
}

/** Removes what a killed commit left; gives the highest revision among all chunks. */
async function clearOrphans(tables: StoreTables, catalogue: Catalogue, folder: string): Promise<number> {
  const commits = await readChunksByCommit(tables);
  const last = [...commits.keys()].reduce((max, revision) => Math.max(max, revision), 0);
  for (const { head, revision, chunkIds } of catalogue.articles()) {
    const written = commits.get(revision)?.get(head.id) ?? [];
    commits.get(revision)?.delete(head.id);
    if (written.length !== chunkIds.length)
      throw new TablettError('STORE_DAMAGED', { path: folder, reason: 'chunks of an article are missing' });
  }
  await removeOrphans(tables, commits);
  return last;
}

async function readChunksByCommit({ chunks }: StoreTables): Promise<ChunksByCommit> {
  const commits: ChunksByCommit = new Map();
  for (const batch of await readBatches(chunks.query().select(['id', 'revision']))) {
    const [ids, revisions] = [batch.texts('id'), batch.numbers('revision')];
    for (let row = 0; row < batch.length; row++) {
      const [id, revision] = [ids(row) as ChunkId, revisions(row)];
      const articles = commits.get(revision) ?? new Map<ArticleId, ChunkId[]>();
      if (articles.size === 0) commits.set(revision, articles);
      const article = articleOfChunk(id);
      const group = articles.get(article);
      if (group) group.push(id);
      else articles.set(article, [id]);
    }
  }
  return commits;
}

/** Removes the chunks that no article took: those of a commit that was killed half way. */
async function removeOrphans({ chunks }: StoreTables, commits: ChunksByCommit): Promise<void> {
  const predicates = [...commits].flatMap(([revision, articles]) =>
    [...articles.keys()].map((id) => `(articleId = ${sqlText(id)} AND revision = ${revision})`),
  );
  for (const portion of inPortions(predicates)) await chunks.delete(portion.join(' OR '));
}
