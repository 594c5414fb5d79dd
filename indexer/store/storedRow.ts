// A row as it comes out of a table, and its cells, checked one by one.
// Knows no table.

/** A row as Arrow hands it over: every cell still to be checked. */
export type StoredRow = Readonly<Record<string, unknown>>;

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
