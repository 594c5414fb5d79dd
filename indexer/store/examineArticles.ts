// Reads every article with its chunks and names what does not fit together; changes nothing.
// Knows rows and the catalogue; what to do about a fault is decided elsewhere.
import type { StoredChunk } from '../../knowledge/ports';
import type { Article } from '../../knowledge/vocabulary/article';
import { type ArticleId, articleId, type ChunkId } from '../../knowledge/vocabulary/ids';
import type { Span } from '../../knowledge/vocabulary/span';
import type { Catalogue } from './catalogue';
import { unpackFloats } from './packVectors';
import { articleOfRow, chunkOfRow } from './rows';
import { bytesCell, numberCell, type StoredRow, textCell } from './storedRow';
import type { StoreTables } from './storeTables';
import { idIn, inPortions, readRows } from './tableRows';

/**
 * `unreadable`: its row or that of a chunk holds something else than it should · `missing`: the row or a chunk that the
 * catalogue knows is not there · `span`: a block or chunk does not lie in the text it comes from · `vector`: no unit vector,
 * or not one for each sentence.
 */
export type ArticleFaultKind = 'unreadable' | 'missing' | 'span' | 'vector';
export interface ArticleFault {
  readonly articleId: ArticleId;
  readonly kind: ArticleFaultKind;
}

type Tables = Pick<StoreTables, 'articles' | 'chunks'>;

/**
 * At most one fault an article, the gravest first met; ends early once the signal is aborted. Throws LanceDB's errors where
 * a table cannot be read at all.
 */
export async function* examineArticles(
  tables: Tables,
  catalogue: Catalogue,
  signal?: AbortSignal,
): AsyncGenerator<ArticleFault> {
  const ids = catalogue.headsBySource().map(({ id }) => id);
  for (const portion of inPortions(ids)) {
    if (signal?.aborted) return;
    const rows = await rowsById(tables.articles.query().where(idIn('id', portion)), 'id');
    const chunkRows = await rowsById(tables.chunks.query().where(idIn('articleId', portion)), 'articleId');
    for (const id of portion) {
      const known = catalogue.article(id);
      if (!known) continue; // Removed meanwhile.
      const inForce = (chunkRows.get(id) ?? []).filter(({ revision }) => revision === known.revision);
      const kind = faultOf(rows.get(id)?.[0], inForce, known.chunkIds);
      // A commit that came between replaced the rows: what was read is no longer in force.
      if (kind && catalogue.article(id)?.revision === known.revision) yield { articleId: id, kind };
    }
  }
}

async function rowsById(
  query: Parameters<typeof readRows>[0],
  column: string,
): Promise<Map<ArticleId, StoredRow[]>> {
  const rows = new Map<ArticleId, StoredRow[]>();
  for await (const row of readRows(query)) {
    const id = articleId(textCell(row, column));
    const group = rows.get(id);
    if (group) group.push(row);
    else rows.set(id, [row]);
  }
  return rows;
}

function faultOf(
  row: StoredRow | undefined,
  chunkRows: readonly StoredRow[],
  chunkIds: readonly ChunkId[],
): ArticleFaultKind | undefined {
  if (!row) return 'missing';
  try {
    const article = articleOfRow(row);
    const chunks = chunkRows.map((cells) => ({ chunk: chunkOfRow(cells), vector: vectorOf(cells) }));
    const found = new Set(chunks.map(({ chunk }) => chunk.id));
    if (numberCell(row, 'chunkCount') !== chunkIds.length || chunkIds.some((id) => !found.has(id)))
      return 'missing';
    if (!article.blocks.every((block) => liesIn(block, article.text.length))) return 'span';
    if (!chunks.every(({ chunk }) => isCutFrom(chunk, article))) return 'span';
    return chunks.every(({ chunk, vector }) => isEmbedded(chunk, vector)) ? undefined : 'vector';
  } catch {
    return 'unreadable';
  }
}

const vectorOf = (cells: StoredRow): Float32Array => unpackFloats(bytesCell(cells, 'vector'));

function liesIn({ start, end }: Span, length: number): boolean {
  return start >= 0 && start <= end && end <= length;
}

function isCutFrom(chunk: StoredChunk, { text }: Article): boolean {
  return (
    liesIn(chunk, text.length) &&
    text.slice(chunk.start, chunk.end) === chunk.text &&
    chunk.sentences.every((sentence) => sentence.start >= chunk.start && liesIn(sentence, chunk.end))
  );
}

/** Unit length up to rounding of the model's int8 graph. */
const lengthTolerance = 0.01;

function isEmbedded({ sentences, sentenceVectors }: StoredChunk, vector: Float32Array): boolean {
  const length = Math.hypot(...vector);
  return (
    Math.abs(length - 1) <= lengthTolerance && sentenceVectors.length === sentences.length * vector.length
  );
}
