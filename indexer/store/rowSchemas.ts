// The columns of each table, as Arrow schemas. A change here needs a migration with the next number.
// Knows nothing of vocabulary types; rows.ts, outcomeRows.ts and usageRows.ts translate.
import type { DataType, Field } from 'apache-arrow';
import { arrow } from './arrow';

const { Binary, Float64, Int32, Utf8 } = arrow;

const text = (name: string): Field => new arrow.Field(name, new Utf8(), false);
const optionalText = (name: string): Field => new arrow.Field(name, new Utf8(), true);
const column = (name: string, type: DataType): Field => new arrow.Field(name, type, false);

/** One row an article; `revision` names the commit its chunks came with, `blocks` is JSON. Migration 5 adds `keeping`. */
export const articleColumns = new arrow.Schema([
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
const chunkColumns = new arrow.Schema([
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

/** Of schema 1 only: one row a verdict, `concernTerms` is JSON. Migration 2 turns them into outcomes. */
const ratingColumns = new arrow.Schema([
  text('id'),
  text('articleId'),
  text('verdict'),
  optionalText('reason'),
  text('concernTerms'),
  new arrow.Field('concernVector', new Binary(), true),
  text('concernLanguage'),
  column('ratedAtMs', new Float64()),
]);

/** One row an outcome; `sequence` is the order of appending, `concernVector` int8, `concernWords` masked if there at all. */
export const outcomeColumns = new arrow.Schema([
  column('sequence', new Int32()),
  text('id'),
  text('articleId'),
  text('kind'),
  optionalText('reason'),
  optionalText('undoes'),
  text('concernKey'),
  new arrow.Field('concernVector', new Binary(), true),
  optionalText('vectorModel'),
  optionalText('concernWords'),
  text('language'),
  new arrow.Field('rank', new Int32(), true),
  new arrow.Field('likelihood', new Float64(), true),
  new arrow.Field('estimate', new Float64(), true),
  optionalText('contentHash'),
  column('atMs', new Float64()),
]);

/** One row a small record; `sequence` is the order of appending, `body` is JSON. */
export const recordColumns = new arrow.Schema([
  column('sequence', new Int32()),
  text('kind'),
  text('id'),
  column('atMs', new Float64()),
  text('body'),
]);

/** One row an event; never customer words. Migration 4 adds `likelihood` and `earliness`. */
const usageColumns = new arrow.Schema([
  text('kind'),
  column('atMs', new Float64()),
  optionalText('articleId'),
  new arrow.Field('totalMs', new Float64(), true),
]);

/** One row a source file, that of its latest import; `body` is JSON of the rest. */
export const ledgerColumns = new arrow.Schema([
  text('id'),
  text('importId'),
  text('outcome'),
  column('atMs', new Float64()),
  text('body'),
]);

/** One row a change of an article; `before` is JSON of the article until then, NULL where there was none. */
export const journalColumns = new arrow.Schema([
  column('sequence', new Int32()),
  text('id'),
  text('articleId'),
  text('cause'),
  optionalText('importId'),
  column('atMs', new Float64()),
  optionalText('before'),
]);

/** One row a picture; `id` is the SHA-256 (hex) of its bytes. */
export const assetColumns = new arrow.Schema([
  text('id'),
  text('mediaType'),
  column('width', new Int32()),
  column('height', new Int32()),
  column('bytes', new Binary()),
]);

/** The tables that migration 1 makes, each with its columns; later ones stand in their migrations. */
export const tableColumns = {
  articles: articleColumns,
  chunks: chunkColumns,
  ratings: ratingColumns,
  usage: usageColumns,
} as const;
