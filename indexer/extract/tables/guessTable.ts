// Rows whose columns bear unknown names: is this a table of articles at all, and what would its mapping be?
// A guess for a person to look at; nothing is imported by it.
import type { ColumnMap } from '../../../knowledge/vocabulary/columnMap';
import { rowFields } from './rowFields';
import { columnsOf, type FoundTable, maxHeaderRows, type TableRow } from './tableRows';

/** A name longer than this is a sentence. */
const maxNameLength = 60;
/** Answers are sentences; phone numbers, prices and names of departments are shorter. Signs on average. */
const minTextLength = 25;
/** Rows looked at to judge a column. */
const sampleRows = 200;

export interface GuessedTable extends FoundTable {
  /** It has rows, and a column of sentences: without a mapping its articles would be lost in one long table. */
  readonly holdsArticles: boolean;
}

/** Under the row with most names in it, before rows to name; undefined where none can be one. */
export function guessTable(rows: readonly TableRow[]): GuessedTable | undefined {
  const at = headerPlace(rows);
  return at === undefined ? undefined : tableUnder(rows, at);
}

function headerPlace(rows: readonly TableRow[]): number | undefined {
  let best: { at: number; names: number } | undefined;
  for (const [at, row] of rows.slice(0, maxHeaderRows).entries()) {
    const names = columnsOf(row).filter((name) => name !== '');
    if (at === rows.length - 1 || names.length < 2 || !areNames(names)) continue;
    if (names.length > (best?.names ?? 0)) best = { at, names: names.length };
  }
  return best?.at;
}

/** As if the row at a place held the names. */
export function tableUnder(rows: readonly TableRow[], at: number): GuessedTable | undefined {
  const header = rows[at];
  if (!header) return undefined;
  const columns = columnsOf(header);
  const below = rows.slice(at + 1, at + 1 + sampleRows);
  const lengths = columns.map((name, at) => (name === '' ? 0 : textLength(below, at)));
  return {
    columns,
    map: guessedMap(columns, lengths, header.number),
    holdsArticles: below.length >= 2 && lengths.some((length) => length >= minTextLength),
  };
}

const areNames = (names: readonly string[]): boolean =>
  new Set(names).size === names.length &&
  names.every((name) => name.length <= maxNameLength && !name.includes('\n') && /\p{L}/u.test(name));

/** Mean length of the words in a column; numbers and dates count nothing. */
function textLength(rows: readonly TableRow[], at: number): number {
  const filled = rows.map(({ cells }) => cells[at]?.text.trim() ?? '').filter((text) => text !== '');
  const words = filled.filter((text) => /\p{L}{2}/u.test(text));
  return words.reduce((sum, text) => sum + text.length, 0) / Math.max(filled.length, 1);
}

/** Longest column: the text; of the others the longest of words: the title; what bears a known name goes by it. */
function guessedMap(columns: readonly string[], lengths: readonly number[], headerRow: number): ColumnMap {
  const { id, title, text, state, language } = rowFields(columns);
  const taken = new Set([id, title, text, state, language]);
  const longest = (): string => {
    const free = columns.filter((name) => name !== '' && !taken.has(name));
    const lengthOf = (name: string): number => lengths[columns.indexOf(name)] ?? 0;
    const found = free.reduce((most, name) => (lengthOf(name) > lengthOf(most) ? name : most), free[0] ?? '');
    taken.add(found);
    return found;
  };
  const body = text ?? longest();
  return {
    headerRow,
    title: title ?? longest(),
    body: [body],
    ...(id !== undefined && { id }),
    ...(state !== undefined && { state }),
    ...(language !== undefined && { language }),
  };
}
