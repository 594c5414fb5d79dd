// The writing steps of a commit and of a removal, in the one order that survives a kill between any two of them.
// Knows nothing of caches or listeners; a chunk counts only once its article's row names its revision.
import type { ArticleCommit } from '../../knowledge/ports';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId, ChunkId } from '../../knowledge/vocabulary/ids';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { Catalogue } from './catalogue';
import { articleOfRow, articleRow, chunkRow } from './rows';
import { type StoredRow, textCell } from './storedRow';
import type { StoreTables } from './storeTables';
import { collectRows, idIn, inPortions, readRows } from './tableRows';

/** A chunk that left the store, with its words, so that word counts can follow. */
export interface RemovedChunk {
  readonly chunkId: ChunkId;
  readonly terms: string;
}

/** The later of two commits of one article wins. */
export function latestCommits(commits: readonly ArticleCommit[]): readonly ArticleCommit[] {
  return [...new Map(commits.map((commit) => [commit.article.id, commit])).values()];
}

/** Step 1: chunks under a revision that no article names yet; invisible until step 2. */
export async function addChunks(
  { chunks }: StoreTables,
  commits: readonly ArticleCommit[],
  revision: number,
): Promise<void> {
  const rows = commits.flatMap((commit) => commit.chunks.map((chunk) => chunkRow(chunk, revision)));
  if (rows.length > 0) await chunks.add(rows);
}

/** Step 2: the article rows, in one LanceDB commit; from here on the articles are there. */
export async function putArticles(
  { articles }: StoreTables,
  commits: readonly ArticleCommit[],
  revision: number,
): Promise<void> {
  const rows = commits.map((commit) => articleRow(commit, revision));
  await articles.mergeInsert('id').whenMatchedUpdateAll().whenNotMatchedInsertAll().execute(rows);
}

/** Step 2 where no article of these ids exists: cheaper than a merge, which looks each id up. */
export async function addArticles(
  { articles }: StoreTables,
  commits: readonly ArticleCommit[],
  revision: number,
): Promise<void> {
  await articles.add(commits.map((commit) => articleRow(commit, revision)));
}

/** Step 3: chunks of replaced articles from before `revision`. A kill before it leaves orphans for the next open. */
export async function dropEarlierChunks(
  { chunks }: StoreTables,
  ids: readonly ArticleId[],
  revision: number,
): Promise<void> {
  for (const portion of inPortions(ids)) {
    await chunks.delete(`revision < ${revision} AND ${idIn('articleId', portion)}`);
  }
}

/** Removes article rows; their chunks become orphans until `dropEarlierChunks`. */
export async function dropArticles({ articles }: StoreTables, ids: readonly ArticleId[]): Promise<void> {
  for (const portion of inPortions(ids)) await articles.delete(idIn('id', portion));
}

/** The words of all chunks of these articles that are in force. */
export async function readTermsOf(
  { chunks }: StoreTables,
  ids: readonly ArticleId[],
  catalogue: Catalogue,
): Promise<readonly RemovedChunk[]> {
  const removed: RemovedChunk[] = [];
  for (const portion of inPortions(ids)) {
    const query = chunks.query().where(idIn('articleId', portion)).select(['id', 'revision', 'terms']);
    for await (const row of readRows(query)) {
      const chunkId = textCell(row, 'id') as ChunkId;
      if (catalogue.chunk(chunkId)?.revision !== row.revision) continue;
      removed.push({ chunkId, terms: textCell(row, 'terms') });
    }
  }
  return removed;
}

/** Whole article rows as stored, in no particular order. */
export async function readArticleRows(
  { articles }: StoreTables,
  ids: readonly ArticleId[],
): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  for (const portion of inPortions(ids))
    rows.push(...(await collectRows(articles.query().where(idIn('id', portion)))));
  return rows;
}

/** What the journal notes of articles that are about to change; those that are not there yet have no `before`. */
export function changingArticles(
  ids: readonly ArticleId[],
  rows: readonly StoredRow[],
): readonly { readonly articleId: ArticleId; readonly before: Article | undefined }[] {
  const before = new Map(rows.map(articleOfRow).map((article) => [article.id, article]));
  return ids.map((articleId) => ({ articleId, before: before.get(articleId) }));
}

/** The same rows, revisions included, kept otherwise: one LanceDB commit, no chunk is touched. */
export async function putKeepings(
  { articles }: StoreTables,
  rows: readonly StoredRow[],
  keepings: ReadonlyMap<ArticleId, Keeping>,
): Promise<void> {
  const changed = rows.map((row) => {
    const keeping = keepings.get(textCell(row, 'id') as ArticleId);
    return { ...row, keeping: keeping ? JSON.stringify(keeping) : null };
  });
  await articles.mergeInsert('id').whenMatchedUpdateAll().execute(changed);
}
