// JSON lines ({id?, title, text, language?} each) → articles; a malformed line is left out and named.
// Reasons never quote the line.
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { PicturesByAddress } from '../placePictures';
import { claimsOf } from '../sourceClaims';
import { type Row, RowCollector } from './rowCollector';
import { columnNames, rowFields } from './rowFields';

const maxLineLength = 10_000_000;

/**
 * A line needs the fields title (may be empty) and text: a file of questions or events is no table of articles.
 * Throws SOURCE_COLUMNS where no line has both, SOURCE_EMPTY where there is no line at all.
 */
export function articlesFromJsonl(
  text: string,
  source: string,
  pictures?: PicturesByAddress,
): ReturnType<RowCollector['finish']> {
  const rows = new RowCollector(source, pictures);
  const seen: Seen = { anyArticle: false };
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    line++;
    addLine(rows, text.slice(start, end), line, seen);
    start = end + 1;
  }
  if (!seen.anyArticle && seen.firstFields)
    throw new TablettError('SOURCE_COLUMNS', { source, columns: columnNames(seen.firstFields) });
  return rows.finish();
}

/** `anyArticle`: a line had both fields · `firstFields`: those of the first line that is an object. */
interface Seen {
  anyArticle: boolean;
  firstFields?: readonly string[];
}

function addLine(rows: RowCollector, written: string, line: number, seen: Seen): void {
  if (written.trim() === '') return;
  const row = parseLine(written, seen);
  if (typeof row === 'string') rows.refuse(line, row);
  else rows.add(row, line);
}

/** The row, or what is wrong with the line. */
function parseLine(written: string, seen: Seen): Row | string {
  if (written.length > maxLineLength) return 'it is too long';
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return 'it is not valid JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is not a JSON object';
  const names = Object.keys(value);
  const fields = rowFields(names);
  seen.firstFields ??= names;
  for (const field of ['title', 'text'] as const) {
    if (fields[field] === undefined) return `it has no field named ${field}`;
  }
  seen.anyArticle = true;
  return rowOf(value as Readonly<Record<string, unknown>>, fields);
}

/** The row, or what is wrong with it. Beside a plain text, an export of our own gives the same as `markdown`. */
function rowOf(value: Readonly<Record<string, unknown>>, fields: ReturnType<typeof rowFields>): Row | string {
  const { markdown } = value;
  const { state: _, ...columns } = fields;
  const row: Record<string, string> = {};
  for (const [field, column] of Object.entries(columns)) {
    const content = value[column];
    if (content === null || content === undefined) continue;
    if (typeof content !== 'string' && typeof content !== 'number') return `its ${field} is not a string`;
    row[field] = String(content);
  }
  const { text = '', ...named } = row;
  const { title: _title, language: _language, ...claims } = claimsOf(value);
  const isMarkdown = typeof markdown === 'string';
  const body = [{ column: columns.text ?? '', text: isMarkdown ? markdown : text, isMarkdown }];
  return { ...named, claims, body };
}
