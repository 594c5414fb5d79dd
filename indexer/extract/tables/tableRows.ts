// Rows of a table, whatever file they come from: which row holds the column names, and what a row says under a mapping.
// Pure; made of cells already read.
import {
  type ColumnMap,
  columnKey,
  columnsSignature,
  type RememberedColumns,
} from '../../../knowledge/vocabulary/columnMap';
import { stateOf } from '../keepingWords';
import type { Row } from './rowCollector';
import { namedColumns } from './rowFields';

export interface TableCell {
  readonly text: string;
  /** Where the whole cell leads. */
  readonly href?: string;
}

/** A row that is not empty; `number` counts from 1, empty ones included. Missing cells at the end are empty. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly TableCell[];
}

export interface FoundTable {
  readonly columns: readonly string[];
  /** Its `headerRow` is where the names stand in these very rows. */
  readonly map: ColumnMap;
}

/** Above the names there may stand a title, a date, a note: no more rows are looked through for them. */
export const maxHeaderRows = 20;
/** For names that a person pointed out. */
const maxMappedHeaderRows = 1_000;

export const columnsOf = (row: TableRow): string[] => row.cells.map(({ text }) => text.trim());

/**
 * The table by a remembered mapping, else by the names of its columns; undefined where neither fits. In the first row
 * a column named like a text is enough where `lenient`; a title must stand beside it everywhere else.
 */
export function findTable(
  rows: readonly TableRow[],
  remembered: readonly RememberedColumns[],
  lenient: boolean,
): FoundTable | undefined {
  return rememberedTable(rows, remembered) ?? namedTable(rows.slice(0, maxHeaderRows), lenient);
}

function rememberedTable(
  rows: readonly TableRow[],
  remembered: readonly RememberedColumns[],
): FoundTable | undefined {
  const maps = new Map(remembered.map(({ signature, map }) => [signature, map]));
  for (const row of maps.size > 0 ? rows.slice(0, maxMappedHeaderRows) : []) {
    const columns = columnsOf(row);
    const map = maps.get(columnsSignature(columns));
    if (map) return { columns, map: { ...map, headerRow: row.number } };
  }
  return undefined;
}

function namedTable(rows: readonly TableRow[], lenient: boolean): FoundTable | undefined {
  for (const [at, row] of rows.entries()) {
    const columns = columnsOf(row);
    const map = namedColumns(columns, row.number);
    if (map && (map.title !== '' || (lenient && at === 0))) return { columns, map };
  }
  return undefined;
}

/** What a row says; columns that the mapping names and the table lacks say nothing. */
export function rowUnder({ columns, map }: FoundTable): (row: TableRow) => Row {
  const keys = columns.map(columnKey);
  const placeOf = (name: string | undefined): number => (name ? keys.indexOf(columnKey(name)) : -1);
  const [id, title, language, state] = [map.id, map.title, map.language, map.state].map(placeOf);
  const body = map.body.map((column) => ({ column, at: placeOf(column) }));
  return ({ cells }) => {
    const textAt = (at: number | undefined): string => cells[at ?? -1]?.text ?? '';
    const claimed = stateOf(textAt(state));
    return {
      ...{ id: textAt(id), title: textAt(title), language: textAt(language) },
      ...(claimed && { claims: { keeping: { state: claimed } } }),
      body: body.map(({ column, at }) => ({ column, ...(cells[at] ?? { text: '' }) })),
    };
  };
}
