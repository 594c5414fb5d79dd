// The columns of each table, as Arrow schemas. A change here needs a migration with the next number.
// Knows nothing of vocabulary types; rows.ts and logRows.ts translate.
import { Binary, type DataType, Field, Float64, Int32, Schema, Utf8 } from 'apache-arrow';

const text = (name: string): Field => new Field(name, new Utf8(), false);
const optionalText = (name: string): Field => new Field(name, new Utf8(), true);
const column = (name: string, type: DataType): Field => new Field(name, type, false);

/** One row an article; `revision` names the commit its chunks came with, `blocks` is JSON. */
export const articleColumns = new Schema([
  text('id'),
  column('revision', new Int32()),
  column('chunkCount', new Int32()),
  text('fingerprint'),
  text('title'),
  text('text'),
  text('blocks'),
  text('language'),
  text('source'),
  text('contentHash'),
  column('changedAtMs', new Float64()),
  column('importedAtMs', new Float64()),
]);

/**
 * One row a chunk. Vectors are bytes, so chunks of models with different dimensions live in one table: `vector` float32,
 * `sentenceVectors` int8 rows. `place` is JSON of everything small: each column read costs .1 ms, whatever it holds
 * (30 chunks by id: 13 columns 3.1 ms, 6 columns 2.1 ms).
 */
export const chunkColumns = new Schema([
  text('id'),
  text('articleId'),
  column('revision', new Int32()),
  text('place'),
  text('text'),
  text('terms'),
  column('vector', new Binary()),
  column('sentenceVectors', new Binary()),
  text('fingerprint'),
]);

/** One row a verdict; `concernTerms` is JSON. */
export const ratingColumns = new Schema([
  text('id'),
  text('articleId'),
  text('verdict'),
  optionalText('reason'),
  text('concernTerms'),
  new Field('concernVector', new Binary(), true),
  text('concernLanguage'),
  column('ratedAtMs', new Float64()),
]);

/** One row an event; never customer words. */
export const usageColumns = new Schema([
  text('kind'),
  column('atMs', new Float64()),
  optionalText('articleId'),
  new Field('totalMs', new Float64(), true),
]);

/** The names of the tables, each with its columns. */
export const tableColumns = {
  articles: articleColumns,
  chunks: chunkColumns,
  ratings: ratingColumns,
  usage: usageColumns,
} as const;
