// CSV with a row of column names → articles; a row without text is left out and named.
// Delimiter and columns are found together: the delimiter that makes a table of it is the right one.
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { RememberedColumns } from '../../../knowledge/vocabulary/columnMap';
import { csvDelimiters, firstCsvRows, readCsv } from './csvRows';
import { RowCollector } from './rowCollector';
import { columnNames } from './rowFields';
import { columnsOf, type FoundTable, findTable, rowUnder } from './tableRows';

/** Throws SOURCE_COLUMNS where no column is named like text, SOURCE_EMPTY where there is no row. */
export function articlesFromCsv(
  text: string,
  source: string,
  remembered: readonly RememberedColumns[] = [],
): ReturnType<RowCollector['finish']> {
  const table = csvTable(text, remembered);
  if (!table) {
    const [first] = firstCsvRows(text, '');
    throw new TablettError('SOURCE_COLUMNS', { source, columns: columnNames(first ? columnsOf(first) : []) });
  }
  const rows = new RowCollector(source);
  const rowOf = rowUnder(table);
  readCsv(text, table.delimiter, (row) => {
    if (row.number <= table.map.headerRow) return;
    if (row.broken) rows.refuse(row.line, 'its quotes do not close');
    else rows.add(rowOf(row), row.line);
  });
  return rows.finish();
}

/** The table with most columns that any delimiter makes; the library's own guess fails on few rows of two columns. */
export function csvTable(
  text: string,
  remembered: readonly RememberedColumns[],
): (FoundTable & { readonly delimiter: string }) | undefined {
  let best: (FoundTable & { readonly delimiter: string }) | undefined;
  for (const delimiter of csvDelimiters) {
    const table = findTable(firstCsvRows(text, delimiter), remembered, true);
    if (table && table.columns.length > (best?.columns.length ?? 0)) best = { ...table, delimiter };
  }
  return best;
}
