// Reads query answers of LanceDB as plain rows, and writes ids as SQL.
// Knows nothing of which table they come from.
import type { ExecutableQuery } from '@lancedb/lancedb';
import type { RecordBatch } from 'apache-arrow';
import type { StoredRow } from './rows';

/** Ids in one SQL list; longer lists are cut, since a predicate's parse time grows faster than its length. */
export const idsPerPredicate = 500;

/** What LanceDB's builders have in common for reading. */
export type RowSource = ExecutableQuery & AsyncIterable<RecordBatch>;

/** The rows of a query, batch by batch, in the order LanceDB gives them. */
export async function* readRows(query: RowSource): AsyncGenerator<StoredRow> {
  for await (const batch of query) yield* rowsOfBatch(batch);
}

/** All rows of a query. */
export async function collectRows(query: RowSource): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  for await (const batch of query) rows.push(...rowsOfBatch(batch));
  return rows;
}

/** `column IN ('a','b')`; ids are quoted as SQL strings, so any character is safe. */
export function idIn(column: string, ids: readonly string[]): string {
  return `${column} IN (${ids.map(sqlText).join(',')})`;
}

/** A text as an SQL string literal. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** `values` in lists of at most `idsPerPredicate`. */
export function inPortions<T>(values: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(values.length / idsPerPredicate);
  return Array.from({ length: count }, (_, i) =>
    values.slice(i * idsPerPredicate, (i + 1) * idsPerPredicate),
  );
}

function* rowsOfBatch(batch: RecordBatch): Generator<StoredRow> {
  const columns = batch.schema.fields.map(
    ({ name }, index) => [String(name), batch.getChildAt(index)] as const,
  );
  for (let i = 0; i < batch.numRows; i++) {
    yield Object.fromEntries(columns.map(([name, column]) => [name, column?.get(i)]));
  }
}
