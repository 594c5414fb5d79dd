// The first rows of a table, for a person who maps its columns, with the mapping in force or a guess.
// Imports nothing; reads like extraction does.
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { ColumnMap, RememberedColumns } from '../../../knowledge/vocabulary/columnMap';
import type { SourceFile } from '../../../knowledge/vocabulary/sourceFile';
import { csvTable } from './articlesFromCsv';
import { csvDelimiters, firstCsvRows } from './csvRows';
import { guessTable, tableUnder } from './guessTable';
import { readSheets, type Sheet } from './readSheets';
import { columnNames } from './rowFields';
import { columnsOf, type FoundTable, findTable } from './tableRows';

/** Which table is meant; the first one and the row of its names where nothing is said. */
export interface TablePlace {
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
}

/**
 * `columns`: distinct names, none empty · `rows`: those below the names, a cell for each column · `sheets` is empty where
 * the file has none.
 */
export interface TablePreview {
  readonly sheets: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly map: ColumnMap | null;
}

const maxPreviewRows = 30;
/** Signs of one cell; enough to tell a title from a text. */
const maxCellLength = 300;
/** To judge the columns by. */
const rowsRead = 1_250;

/** Throws SOURCE_COLUMNS where the file holds no table at that place, and what reading throws. */
export async function previewTable(
  file: SourceFile,
  remembered: readonly RememberedColumns[],
  { sheet, headerRow }: TablePlace = {},
): Promise<TablePreview> {
  const sheets = await sheetsOf(file, remembered);
  const wanted = sheet === undefined ? sheets : sheets.filter(({ name }) => name === sheet);
  const tableIn = ({ rows }: Sheet): FoundTable | undefined => {
    const found = findTable(rows, remembered, file.format === 'csv');
    if (headerRow === undefined) return found ?? guessTable(rows);
    if (found?.map.headerRow === headerRow) return found;
    return tableUnder(
      rows,
      rows.findIndex(({ number }) => number === headerRow),
    );
  };
  const preview = wanted.flatMap((found) => previewOf(found, tableIn(found)))[0];
  if (!preview)
    throw new TablettError('SOURCE_COLUMNS', { source: file.source, columns: firstNames(wanted) });
  return { ...preview, sheets: sheets.map(({ name }) => name).filter((name) => name !== '') };
}

const firstNames = ([first]: readonly Sheet[]): string => {
  const row = first?.rows[0];
  return row ? columnNames(columnsOf(row)) : '';
};

async function sheetsOf(
  file: SourceFile,
  remembered: readonly RememberedColumns[],
): Promise<readonly Sheet[]> {
  switch (file.format) {
    case 'csv':
      return [{ name: '', rows: firstCsvRows(file.text, delimiterOf(file.text, remembered), rowsRead) }];
    case 'xlsx':
    case 'xls':
    case 'ods':
      return (await readSheets(file.bytes, file.source, file.format)).sheets;
    default:
      return [];
  }
}

/** The one that makes a known table, else the one that makes most names. */
function delimiterOf(text: string, remembered: readonly RememberedColumns[]): string {
  const known = csvTable(text, remembered)?.delimiter;
  if (known !== undefined) return known;
  const widthOf = (delimiter: string): number =>
    guessTable(firstCsvRows(text, delimiter, rowsRead))?.columns.length ?? 0;
  return csvDelimiters.reduce((best, delimiter) => (widthOf(delimiter) > widthOf(best) ? delimiter : best));
}

function previewOf({ name, rows }: Sheet, table: FoundTable | undefined): Omit<TablePreview, 'sheets'>[] {
  if (!table) return [];
  const { columns, map } = table;
  const places = columns.flatMap((column, at) =>
    column !== '' && columns.indexOf(column) === at ? [at] : [],
  );
  const below = rows.filter(({ number }) => number > map.headerRow).slice(0, maxPreviewRows);
  const { sheet: _, ...mapped } = map;
  return [
    {
      columns: places.map((at) => columns[at] ?? ''),
      rows: below.map(({ cells }) => places.map((at) => (cells[at]?.text ?? '').slice(0, maxCellLength))),
      map: name === '' ? mapped : { ...mapped, sheet: name },
    },
  ];
}
