// Articles and chunks as rows of their tables, and back.
// Knows nothing of when rows are written or which revision is in force.
import type { ArticleCommit, ArticleHead, StoredChunk } from '../../knowledge/ports';
import type { Article } from '../../knowledge/vocabulary/article';
import type { EmbeddedChunk } from '../../knowledge/vocabulary/chunk';
import { articleId, articleOfChunk, type ChunkId } from '../../knowledge/vocabulary/ids';
import { type Language, languages } from '../../knowledge/vocabulary/language';
import { packFloats, quantiseRows, unquantiseRows } from './packVectors';
import { articleColumns } from './rowSchemas';
import { parseBlocks, parseKeeping, parsePlace } from './storedCells';
import { bytesCell, numberCell, type StoredRow, textCell } from './storedRow';
import type { ColumnBatch } from './tableRows';

/** Columns of an article without its body, as `headOfRow` reads them. */
export const headColumns = [
  ...articleColumns.names.map(String).filter((name) => !['text', 'blocks'].includes(name)),
  'keeping',
];
/** Columns of a chunk as `chunkOfRow` reads them; its article's id is part of its own. */
export const readColumns = ['id', 'revision', 'place', 'text', 'terms', 'sentenceVectors'];

/** The article row of a commit; `revision` is the commit's number. */
export function articleRow({ article, chunks }: ArticleCommit, revision: number): Record<string, unknown> {
  return {
    ...article,
    blocks: JSON.stringify(article.blocks),
    keeping: article.keeping ? JSON.stringify(article.keeping) : null,
    revision,
    chunkCount: chunks.length,
    fingerprint: chunks[0]?.fingerprint ?? '',
  };
}

/** The row of one chunk; `revision` as in its article's row. Throws RangeError on vectors that do not fit. */
export function chunkRow(chunk: EmbeddedChunk, revision: number): Record<string, unknown> {
  const { id, text, terms, fingerprint, start, end, ordinal, headingPath, language } = chunk;
  const sentences = chunk.sentences.flatMap((span) => [span.start, span.end]);
  return {
    id,
    articleId: chunk.articleId,
    revision,
    place: JSON.stringify({ start, end, ordinal, headingPath, language, sentences }),
    text,
    terms,
    vector: packFloats(chunk.vector),
    sentenceVectors: quantiseRows(chunk.sentenceVectors, chunk.vector.length),
    fingerprint,
  };
}

/** A row of `headColumns` as an article head. Throws on a cell that does not fit. */
function headOfRow(row: StoredRow): ArticleHead {
  return {
    id: articleId(textCell(row, 'id')),
    title: textCell(row, 'title'),
    language: languageOf(textCell(row, 'language')),
    source: textCell(row, 'source'),
    contentHash: textCell(row, 'contentHash'),
    changedAtMs: numberCell(row, 'changedAtMs'),
    importedAtMs: numberCell(row, 'importedAtMs'),
    ...keptAs(row.keeping),
  };
}

/** Rows of `headColumns` as article heads. Throws on a cell that does not fit. */
export function headsOfBatch(batch: ColumnBatch): readonly ArticleHead[] {
  const [id, title, language] = [batch.texts('id'), batch.texts('title'), batch.texts('language')];
  const [source, contentHash] = [batch.texts('source'), batch.texts('contentHash')];
  const [changedAtMs, importedAtMs] = [batch.numbers('changedAtMs'), batch.numbers('importedAtMs')];
  const keeping = batch.optionalTexts('keeping');
  const heads: ArticleHead[] = [];
  for (let row = 0; row < batch.length; row++) {
    const head: ArticleHead = {
      id: articleId(id(row)),
      title: title(row),
      language: languageOf(language(row)),
      source: source(row),
      contentHash: contentHash(row),
      changedAtMs: changedAtMs(row),
      importedAtMs: importedAtMs(row),
    };
    const kept = keeping(row);
    heads.push(kept === undefined ? head : { ...head, ...keptAs(kept) });
  }
  return heads;
}

/** A whole article row. Throws on a cell that does not fit. */
export function articleOfRow(row: StoredRow): Article {
  return { ...headOfRow(row), text: textCell(row, 'text'), blocks: parseBlocks(textCell(row, 'blocks')) };
}

/** A row of `readColumns` as a chunk. Throws on a cell that does not fit. */
export function chunkOfRow(row: StoredRow): StoredChunk {
  const id = textCell(row, 'id') as ChunkId;
  const { sentences: bounds, ...place } = parsePlace(textCell(row, 'place'));
  const sentences = bounds.flatMap((start, i) =>
    i % 2 === 0 ? [{ start, end: bounds[i + 1] ?? start }] : [],
  );
  const steps = bytesCell(row, 'sentenceVectors');
  return {
    id,
    articleId: articleOfChunk(id),
    ...place,
    text: textCell(row, 'text'),
    sentences,
    terms: textCell(row, 'terms'),
    sentenceVectors: unquantiseRows(steps, sentences.length === 0 ? 0 : steps.length / sentences.length),
  };
}

/** NULL in articles that were stored before there was any. */
function keptAs(cell: unknown): Pick<ArticleHead, 'keeping'> {
  return typeof cell === 'string' ? { keeping: parseKeeping(cell) } : {};
}

function languageOf(cell: string): Language {
  const language = languages.find((known) => known === cell);
  if (!language) throw new TypeError('Cell language holds no language');
  return language;
}
