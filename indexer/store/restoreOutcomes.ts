// Opens the outcomes table: all its rows are read in the order of appending, which proves it.
// Knows nothing of what outcomes mean; how a damaged log comes back stands in openRestorable.ts.
import type { Connection, Table } from '@lancedb/lancedb';
import type { Outcome } from '../../knowledge/vocabulary/outcome';
import { openRestorable, type RestorableLog } from './openRestorable';
import { outcomeOfRow } from './outcomeRows';
import { outcomeColumns } from './rowSchemas';
import { numberCell } from './storedRow';
import { readRows } from './tableRows';

/** `outcomes`: all rows in the order of appending; `next`: the first free sequence number. */
export interface OpenedOutcomes extends ReadOutcomes, RestorableLog {}

export interface ReadOutcomes {
  readonly outcomes: readonly Outcome[];
  readonly next: number;
}

/** The table's name, and its folder's before `.lance`. */
const outcomesName = 'outcomes';

/** Opens the table, restored where it was damaged. Throws LanceDB's errors only where not even an empty table can be made. */
export async function openOutcomes(connection: Connection, folder: string): Promise<OpenedOutcomes> {
  const log = { name: outcomesName, columns: outcomeColumns, read: readOutcomes };
  const { rows, ...opened } = await openRestorable(connection, folder, log);
  return { ...opened, ...rows };
}

/** All rows in the order of appending. Throws LanceDB's errors and those of broken cells. */
export async function readOutcomes(table: Table): Promise<ReadOutcomes> {
  const found: { readonly sequence: number; readonly outcome: Outcome }[] = [];
  for await (const row of readRows(table.query()))
    found.push({ sequence: numberCell(row, 'sequence'), outcome: outcomeOfRow(row) });
  found.sort((a, b) => a.sequence - b.sequence);
  return { outcomes: found.map(({ outcome }) => outcome), next: (found.at(-1)?.sequence ?? -1) + 1 };
}
