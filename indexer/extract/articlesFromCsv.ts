// CSV with a header row → articles; delimiter guessed, a row without text left out and named.
// Knows papaparse; nothing else does.
import Papa from 'papaparse';
import { TablettError } from '../../knowledge/errors/tablettError';
import { columnNames, type Row, RowCollector, type RowField, rowFields } from './rowCollector';

const delimiters = [';', ',', '\t', '|'];

/** Throws SOURCE_COLUMNS where no column is named like text, SOURCE_EMPTY where there is no row. */
export function articlesFromCsv(text: string, source: string): ReturnType<RowCollector['finish']> {
  const rows = new RowCollector(source);
  let columns: readonly (readonly [RowField, number])[] | undefined;
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    delimiter: delimiterOf(text),
    delimitersToGuess: delimiters,
    step: ({ data, errors, meta }) => {
      const startLine = line;
      line += countNewlines(text, read, meta.cursor);
      read = meta.cursor;
      if (data.every((cell) => cell.trim() === '')) return;
      if (!columns) columns = columnsOf(data, source);
      else if (errors.some((error) => error.type === 'Quotes'))
        rows.refuse(startLine, 'its quotes do not close');
      else rows.add(rowOf(data, columns), startLine);
    },
  });
  return rows.finish();
}

/**
 * The delimiter that gives the header most columns, one of them the text; '' leaves it to the library, whose guess
 * from the rows fails on two columns and few rows (a last empty line counts as a row of one).
 */
function delimiterOf(text: string): string {
  let best = { delimiter: '', columns: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 1, skipEmptyLines: 'greedy' });
    const header = data[0] ?? [];
    if (rowFields(header).text !== undefined && header.length > best.columns) {
      best = { delimiter, columns: header.length };
    }
  }
  return best.delimiter;
}

function columnsOf(header: readonly string[], source: string): readonly (readonly [RowField, number])[] {
  const fields = rowFields(header);
  if (fields.text === undefined) {
    throw new TablettError('SOURCE_COLUMNS', { source, columns: columnNames(header) });
  }
  return (Object.entries(fields) as [RowField, string][]).map(([field, name]) => [
    field,
    header.indexOf(name),
  ]);
}

function rowOf(cells: readonly string[], columns: readonly (readonly [RowField, number])[]): Row {
  const row: Record<string, string> = {};
  for (const [field, at] of columns) row[field] = cells[at] ?? '';
  return row;
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
