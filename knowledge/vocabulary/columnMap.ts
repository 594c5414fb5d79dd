// How the columns of a table become articles, and by what a table is known again.
// Pure; says nothing of file formats.

/** `title` and `body` name columns, `body` in the order they are joined; `headerRow` counts from 1. */
export interface ColumnMap {
  readonly sheet?: string;
  readonly headerRow: number;
  readonly id?: string;
  readonly title: string;
  readonly body: readonly string[];
  readonly state?: string;
  readonly language?: string;
}

/** A mapping that a manager made, for every table with the same columns. */
export interface RememberedColumns {
  readonly signature: string;
  readonly map: ColumnMap;
}

/** A column's name as it is compared: "  Lösung " and "lösung" are one. */
export const columnKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** The same for tables whose columns bear the same names in the same order, wherever the table begins. */
export function columnsSignature(columns: readonly string[]): string {
  const keys = columns.map(columnKey).filter((key) => key !== '');
  return [...new Set(keys)].join('\u241f');
}
