// Articles and chunks as rows of their tables, and back.
// Knows nothing of when rows are written or which revision is in force.
import type { ArticleCommit, ArticleHead, StoredChunk } from '../../knowledge/ports';
import type { Article } from '../../knowledge/vocabulary/article';
import type { EmbeddedChunk } from '../../knowledge/vocabulary/chunk';
import { type ArticleId, articleId, type ChunkId } from '../../knowledge/vocabulary/ids';
import { packFloats, packSpans, quantiseRows, unpackSpans, unquantiseRows } from './packVectors';
import { articleColumns, chunkColumns } from './rowSchemas';
import { languageCell, parseBlocks, parseTexts } from './storedCells';

/** A row as Arrow hands it over: every cell still to be checked. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Columns of an article without its body, as `headOfRow` reads them. */
export const headColumns = articleColumns.names
  .map(String)
  .filter((name) => !['text', 'blocks'].includes(name));
/** Columns of a chunk as `chunkOfRow` reads them: all but the vector and its fingerprint. */
export const readColumns = chunkColumns.names
  .map(String)
  .filter((name) => !['vector', 'fingerprint'].includes(name));

/** The article row of a commit; `revision` is the commit's number. */
export function articleRow({ article, chunks }: ArticleCommit, revision: number): Record<string, unknown> {
  return {
    ...article,
    blocks: JSON.stringify(article.blocks),
    revision,
    chunkCount: chunks.length,
    fingerprint: chunks[0]?.fingerprint ?? '',
  };
}

/** The row of one chunk; `revision` as in its article's row. Throws RangeError on vectors that do not fit. */
export function chunkRow(chunk: EmbeddedChunk, revision: number): Record<string, unknown> {
  const { headingPath, sentences, vector, sentenceVectors, ...plain } = chunk;
  return {
    ...plain,
    revision,
    headingPath: JSON.stringify(headingPath),
    sentences: packSpans(sentences),
    dim: vector.length,
    vector: packFloats(vector),
    sentenceVectors: quantiseRows(sentenceVectors, vector.length),
  };
}

/** A row of `headColumns` as an article head. Throws on a cell that does not fit. */
export function headOfRow(row: StoredRow): ArticleHead {
  return {
    id: articleId(textCell(row, 'id')),
    title: textCell(row, 'title'),
    language: languageCell.parse(row.language),
    source: textCell(row, 'source'),
    contentHash: textCell(row, 'contentHash'),
    changedAtMs: numberCell(row, 'changedAtMs'),
    importedAtMs: numberCell(row, 'importedAtMs'),
  };
}

/** A whole article row. Throws on a cell that does not fit. */
export function articleOfRow(row: StoredRow): Article {
  return { ...headOfRow(row), text: textCell(row, 'text'), blocks: parseBlocks(textCell(row, 'blocks')) };
}

/** A row of `readColumns` as a chunk. Throws on a cell that does not fit. */
export function chunkOfRow(row: StoredRow): StoredChunk {
  return {
    id: textCell(row, 'id') as ChunkId,
    articleId: textCell(row, 'articleId') as ArticleId,
    ordinal: numberCell(row, 'ordinal'),
    start: numberCell(row, 'start'),
    end: numberCell(row, 'end'),
    text: textCell(row, 'text'),
    headingPath: parseTexts(textCell(row, 'headingPath')),
    language: languageCell.parse(row.language),
    sentences: unpackSpans(bytesCell(row, 'sentences')),
    terms: textCell(row, 'terms'),
    sentenceVectors: unquantiseRows(bytesCell(row, 'sentenceVectors'), numberCell(row, 'dim')),
  };
}

/** A text cell. Throws TypeError on anything else. */
export function textCell(row: StoredRow, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new TypeError(`Cell ${name} holds no text`);
  return value;
}

/** A number cell. Throws TypeError on anything else. */
export function numberCell(row: StoredRow, name: string): number {
  const value = row[name];
  if (typeof value !== 'number') throw new TypeError(`Cell ${name} holds no number`);
  return value;
}

/** A cell of bytes. Throws TypeError on anything else. */
export function bytesCell(row: StoredRow, name: string): Uint8Array {
  const value = row[name];
  if (!(value instanceof Uint8Array)) throw new TypeError(`Cell ${name} holds no bytes`);
  return value;
}
