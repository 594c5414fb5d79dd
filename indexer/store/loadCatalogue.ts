// Fills the catalogue from the tables at open, and clears away chunks that no article row names.
// Knows the commit protocol (chunks first, then the article row), not who commits.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleId, ChunkId } from '../../knowledge/vocabulary/ids';
import { Catalogue, type ChunkMark } from './catalogue';
import { headColumns, headOfRow, numberCell, type StoredRow, textCell } from './rows';
import type { StoreTables } from './storeTables';
import { inPortions, readRows, sqlText } from './tableRows';

/** A chunk's row without its content. */
interface ChunkKey {
  readonly id: ChunkId;
  readonly mark: ChunkMark;
}

/** `revision`: the highest ever written, orphans included, so that no number is given twice. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly revision: number;
}

/** Reads ids and revisions and removes orphans of a killed commit. Fails with STORE_DAMAGED when chunks are missing. */
export async function loadCatalogue(tables: StoreTables, folder: string): Promise<LoadedCatalogue> {
  const articleRows: StoredRow[] = [];
  for await (const row of readRows(tables.articles.query().select([...headColumns]))) articleRows.push(row);
  const groups = await readChunkKeys(tables);
  const catalogue = new Catalogue();
  let revision = 0;
  for (const row of articleRows) {
    const head = headOfRow(row);
    const current = numberCell(row, 'revision');
    const key = groupKey(head.id, current);
    const keys = groups.get(key) ?? [];
    groups.delete(key);
    if (keys.length !== numberCell(row, 'chunkCount')) {
      throw new TablettError('STORE_DAMAGED', { path: folder, reason: 'chunks of an article are missing' });
    }
    const marks = new Map(keys.map(({ id, mark }) => [id, mark]));
    const article = { head, revision: current, fingerprint: textCell(row, 'fingerprint') };
    catalogue.put({ ...article, chunkIds: [...marks.keys()] }, marks);
    revision = Math.max(revision, current);
  }
  for (const key of groups.keys()) revision = Math.max(revision, revisionOfGroup(key));
  await removeOrphans(tables, [...groups.keys()]);
  return { catalogue, revision };
}

async function readChunkKeys({ chunks }: StoreTables): Promise<Map<string, ChunkKey[]>> {
  const groups = new Map<string, ChunkKey[]>();
  // One mark per article and model instead of one per chunk: 20,000 chunks share a few thousand objects.
  let last: ChunkMark = { revision: -1, fingerprint: '' };
  const columns = ['id', 'articleId', 'revision', 'fingerprint'];
  for await (const row of readRows(chunks.query().select(columns))) {
    const revision = numberCell(row, 'revision');
    const fingerprint = textCell(row, 'fingerprint');
    if (last.revision !== revision || last.fingerprint !== fingerprint) last = { revision, fingerprint };
    const key = groupKey(textCell(row, 'articleId') as ArticleId, revision);
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push({ id: textCell(row, 'id') as ChunkId, mark: last });
  }
  return groups;
}

async function removeOrphans({ chunks }: StoreTables, groups: readonly string[]): Promise<void> {
  for (const portion of inPortions(groups)) {
    const predicates = portion.map(
      (key) => `(articleId = ${sqlText(articleOfGroup(key))} AND revision = ${revisionOfGroup(key)})`,
    );
    await chunks.delete(predicates.join(' OR '));
  }
}

function groupKey(article: ArticleId, revision: number): string {
  return `${revision} ${article}`;
}

function revisionOfGroup(key: string): number {
  return Number(key.slice(0, key.indexOf(' ')));
}

function articleOfGroup(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}
