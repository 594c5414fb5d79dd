// CSV → rows of cells; the delimiter is found by what it makes of the first rows.
// Knows papaparse; nothing else does.
import Papa from 'papaparse';
import { maxHeaderRows, type TableRow } from './tableRows';

export const csvDelimiters = [';', ',', '\t', '|'];

export interface CsvRow extends TableRow {
  /** Line where it begins, from 1. */
  readonly line: number;
  /** A quote in it does not close. */
  readonly broken: boolean;
}

/** Calls `onRow` for every row that is not empty, in order. */
export function readCsv(text: string, delimiter: string, onRow: (row: CsvRow) => void): void {
  let line = 1;
  let read = 0;
  let number = 0;
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    delimiter,
    delimitersToGuess: csvDelimiters,
    step: ({ data, errors, meta }) => {
      const startLine = line;
      line += countNewlines(text, read, meta.cursor);
      read = meta.cursor;
      number++;
      if (data.every((cell) => cell.trim() === '')) return;
      const broken = errors.some((error) => error.type === 'Quotes');
      onRow({ number, line: startLine, broken, cells: data.map((cell) => ({ text: cell })) });
    },
  });
}

/** The first rows that are not empty, as one delimiter parts them. */
export function firstCsvRows(text: string, delimiter: string, limit = maxHeaderRows): TableRow[] {
  // Empty rows among them are rare: twice as many records give enough.
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    preview: 2 * limit,
    delimitersToGuess: csvDelimiters,
  });
  return data
    .map((cells, at) => ({ number: at + 1, cells: cells.map((cell) => ({ text: cell })) }))
    .filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''))
    .slice(0, limit);
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
