// A mapping of columns while it is being chosen.
// Pure: what a click makes of it, and whether a table can be read by it.
import type { ColumnMap } from '../../bridge/ledgerCalls';

/** A mapping to begin with where none was used or proposed: the first column names, the second tells. */
export function firstMap(columns: readonly string[]): ColumnMap {
  const [title = '', body] = columns;
  return { headerRow: 1, title, body: body === undefined ? [] : [body] };
}

/** Takes a column into the text, behind the others, or out of it. */
export function toggleBody(map: ColumnMap, column: string): ColumnMap {
  const without = map.body.filter((each) => each !== column);
  return { ...map, body: without.length === map.body.length ? [...map.body, column] : without };
}

/** Names the column of an optional part; the empty name takes it away. */
export function withColumn(map: ColumnMap, part: 'id' | 'state' | 'language', column: string): ColumnMap {
  const { [part]: _, ...rest } = map;
  return column === '' ? rest : { ...rest, [part]: column };
}

export function isReadable({ title, body }: ColumnMap): boolean {
  return title !== '' && body.length > 0;
}

export type ColumnPart = 'id' | 'title' | 'body' | 'state' | 'language';

/** What a column is read as; undefined: not at all. */
export function partOf(map: ColumnMap, column: string): ColumnPart | undefined {
  if (map.title === column) return 'title';
  if (map.body.includes(column)) return 'body';
  return (['id', 'state', 'language'] as const).find((part) => map[part] === column);
}
