// Small records by kind, appended and read back in order; removed ones are gone from the disk as well.
// Knows nothing of what a record's body says.
import type { Connection, Table } from '@lancedb/lancedb';
import type { KeptRecord, RecordKind } from '../../knowledge/vocabulary/keptRecord';
import { mergeFiles, openSequenced, type SequencedLog, shred } from './openRestorable';
import { recordColumns } from './rowSchemas';
import { recordKindCell } from './storedCells';
import { numberCell, type StoredRow, textCell } from './storedRow';
import { collectRows, idIn, inPortions, sqlText } from './tableRows';

// Each append is a file of its own until they are merged; some dozens are read as fast as one.
const mostAppends = 50;

/** Opens the table, restored where it was damaged. Throws LanceDB's errors only where not even an empty one can be made. */
export const openRecords = (connection: Connection, folder: string): Promise<SequencedLog> =>
  openSequenced(connection, folder, { name: 'records', columns: recordColumns, read: nextSequence });

/** Owns the table's contents; the caller serialises its calls. */
export class RecordTable {
  #next: number;
  #appends = mostAppends / 2; // Not counted at each start; merging a little early costs nothing.

  constructor(
    private readonly opened: SequencedLog,
    private readonly nowMs: () => number,
  ) {
    this.#next = opened.next;
  }

  /** Durable on return. A record of the same kind and id as an earlier one is a second record. */
  async append(records: readonly KeptRecord[]): Promise<void> {
    if (records.length === 0) return;
    const first = this.#next;
    await this.#table.add(records.map((record, at) => ({ ...record, sequence: first + at })));
    this.#next += records.length;
    this.#appends += 1;
    if (this.#appends < mostAppends) return;
    this.#appends = 0;
    await mergeFiles(this.#table, this.nowMs());
  }

  /** All records of a kind in the order of appending. */
  async read(kind: RecordKind): Promise<readonly KeptRecord[]> {
    const rows = await collectRows(this.#table.query().where(`kind = ${sqlText(kind)}`));
    return rows
      .map((row) => ({ sequence: numberCell(row, 'sequence'), record: recordOfRow(row) }))
      .sort((a, b) => a.sequence - b.sequence)
      .map(({ record }) => record);
  }

  /**
   * Removes records so that neither table nor earlier versions nor files hold them any more. Also without any: what damage
   * has set aside may hold some.
   */
  async remove(kind: RecordKind, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return this.opened.removeAside(Number.POSITIVE_INFINITY);
    for (const portion of inPortions(ids))
      await this.#table.delete(`kind = ${sqlText(kind)} AND ${idIn('id', portion)}`);
    await shred(this.opened, this.nowMs());
  }

  get #table(): Table {
    return this.opened.table;
  }
}

function recordOfRow(row: StoredRow): KeptRecord {
  return {
    kind: recordKindCell.parse(row.kind),
    id: textCell(row, 'id'),
    atMs: numberCell(row, 'atMs'),
    body: textCell(row, 'body'),
  };
}

/** Reads every row, which proves the table. Throws LanceDB's errors and those of broken cells. */
async function nextSequence(table: Table): Promise<number> {
  const rows = await collectRows(table.query());
  return rows.reduce((next, row) => {
    recordOfRow(row);
    return Math.max(next, numberCell(row, 'sequence') + 1);
  }, 0);
}
