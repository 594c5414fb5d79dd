// JSON lines ({id?, title?, text, language?} each) → articles; a malformed line is left out and named.
// Reasons never quote the line.
import { type Row, RowCollector, rowFields } from './rowCollector';

const maxLineLength = 10_000_000;

/** Throws SOURCE_EMPTY where there is no line at all. */
export function articlesFromJsonl(text: string, source: string): ReturnType<RowCollector['finish']> {
  const rows = new RowCollector(source);
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    line++;
    addLine(rows, text.slice(start, end), line);
    start = end + 1;
  }
  return rows.finish();
}

function addLine(rows: RowCollector, written: string, line: number): void {
  if (written.trim() === '') return;
  if (written.length > maxLineLength) return rows.refuse(line, 'it is too long');
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return rows.refuse(line, 'it is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return rows.refuse(line, 'it is not a JSON object');
  const row = rowOf(value as Readonly<Record<string, unknown>>);
  if (typeof row === 'string') return rows.refuse(line, row);
  rows.add(row, line);
}

/** The row, or what is wrong with it. */
function rowOf(value: Readonly<Record<string, unknown>>): Row | string {
  const row: Record<string, string> = {};
  for (const [field, column] of Object.entries(rowFields(Object.keys(value)))) {
    const content = value[column];
    if (content === null || content === undefined) continue;
    if (typeof content !== 'string' && typeof content !== 'number') return `its ${field} is not a string`;
    row[field] = String(content);
  }
  return row.text === undefined ? 'it has no field named text' : row;
}
