// Spreadsheets (xlsx, xls, ods) → sheets of cells as they are shown; formulas give the value last computed, never run.
// Knows @e965/xlsx (SheetJS); nothing else does. Zips are looked through before it unpacks them.
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { detectLanguage } from '../../../knowledge/language/detectLanguage';
import { occurrencesOf } from '../../../knowledge/vocabulary/occurrences';
import { claimedProperties, type FileProperties } from '../fileProperties';
import { guardOdf } from '../odf/openOdf';
import { openZip } from '../openZip';
import { germanNumber } from './germanNumber';
import type { TableCell, TableRow } from './tableRows';

export type SheetFormat = 'xlsx' | 'xls' | 'ods';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

export interface Sheets {
  /** Those that are shown, in order, with anything in them. */
  readonly sheets: readonly Sheet[];
  readonly properties: FileProperties;
}

/** Articles of one table; a real one has some thousands. More rows are an export of something else. */
const maxRows = 100_000;
const maxColumns = 500;
const maxCells = 1_000_000;
/** Mark of OLE containers: without it SheetJS would try a dozen formats on any bytes. */
const oleMark = 'd0cf11e0a1b11ae1';

/** Throws SOURCE_LOCK_FOREIGN, SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE. */
export async function readSheets(bytes: Uint8Array, source: string, format: SheetFormat): Promise<Sheets> {
  const hidden = await guardSheets(bytes, source, format);
  const book = await openBook(bytes, source, format);
  const isShown = (name: string, at: number): boolean =>
    !hidden.has(name) && (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0;
  const budget = { cells: 0, source, german: isGerman(book) };
  const sheets = book.SheetNames.filter(isShown)
    .map((name) => ({ name, rows: rowsOf(book.Sheets[name], budget) }))
    .filter(({ rows }) => rows.length > 0);
  const { Title: title, Keywords: keywords } = book.Props ?? {};
  const language = (book.Props as { Language?: string } | undefined)?.Language;
  return { sheets, properties: claimedProperties({ title, language, keywords }) };
}

/** Names of hidden sheets where only the file itself tells them. */
async function guardSheets(
  bytes: Uint8Array,
  source: string,
  format: SheetFormat,
): Promise<ReadonlySet<string>> {
  if (format === 'xls') {
    if (Buffer.from(bytes.subarray(0, 8)).toString('hex') !== oleMark) throw damaged(source, format);
    return new Set();
  }
  const zip = await openZip(bytes, source, format);
  await zip.guard();
  if (format === 'xlsx') return new Set();
  await guardOdf(zip);
  return hiddenSheets((await zip.text('content.xml')) ?? '');
}

async function openBook(bytes: Uint8Array, source: string, format: SheetFormat): Promise<WorkBook> {
  const { read } = await import('@e965/xlsx');
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      // One beyond the limit, so that a longer table is noticed.
      sheetRows: maxRows + 1,
      dateNF: 'yyyy-mm-dd',
    });
  } catch (thrown) {
    if (thrown instanceof Error && /password|encrypt/i.test(thrown.message))
      throw new TablettError('SOURCE_LOCK_FOREIGN', { source, format }, thrown);
    throw damaged(source, format, thrown);
  }
}

const damaged = (source: string, format: string, cause?: unknown): TablettError =>
  new TablettError('SOURCE_DAMAGED', { source, format, reason: 'its sheets cannot be read' }, cause);

/** What all sheets of a file share while they are read. */
interface SheetBudget {
  cells: number;
  readonly source: string;
  readonly german: boolean;
}

function rowsOf(sheet: WorkSheet | undefined, budget: SheetBudget): TableRow[] {
  const rows: TableRow[] = [];
  // With `dense` the cells stand under "!data", row by row, with holes.
  const grid = (sheet?.['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  grid.forEach((line, at) => {
    const cells = (line ?? []).slice(0, maxColumns).map((cell) => cellOf(cell, budget.german));
    while (cells.length > 0 && !/\S/.test(cells.at(-1)?.text ?? '')) cells.pop();
    if (cells.length === 0) return;
    budget.cells += cells.length;
    if (at >= maxRows || budget.cells > maxCells) throw tooLarge(budget.source, Math.max(at, budget.cells));
    rows.push({ number: at + 1, cells: Array.from(cells, (cell) => cell ?? { text: '' }) });
  });
  return rows;
}

const tooLarge = (source: string, size: number): TablettError =>
  new TablettError('SOURCE_TOO_LARGE', { source, sizeBytes: size, maxBytes: maxCells });

/** The text as shown; a cell with an error says nothing. */
function cellOf(cell: CellObject | undefined, german: boolean): TableCell {
  if (!cell || cell.t === 'e' || cell.t === 'z') return { text: '' };
  const shown = String(cell.w ?? cell.v ?? '').replace(/\r\n?/g, '\n');
  const text = german && typeof cell.v === 'number' ? germanNumber(shown, cell.v) : shown;
  const href = cell.l?.Target;
  return text.trim() !== '' && href ? { text, href } : { text };
}

/** By the words in its first cells. */
function isGerman(book: WorkBook): boolean {
  const words = Object.values(book.Sheets)
    .flatMap((sheet) => (sheet['!data'] ?? []).slice(0, 50).flat())
    .filter((cell) => cell?.t === 's')
    .map((cell) => String(cell?.v ?? ''));
  return detectLanguage(words.join('\n').slice(0, 4_000)) === 'de';
}

/** Of OpenDocument sheets, whose reader does not tell: tables with a style that is not displayed. */
function hiddenSheets(content: string): ReadonlySet<string> {
  const styles = new Set<string>();
  for (const [, name = ''] of occurrencesOf(
    content,
    /<style:style [^>]*?style:name="([^"]*)"[^>]*>\s*<style:table-properties [^>]*table:display="false"/g,
  ))
    styles.add(name);
  const hidden = new Set<string>();
  for (const [tag] of occurrencesOf(content, /<table:table [^>]*>/g)) {
    const attribute = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    if (styles.has(attribute('table:style-name'))) hidden.add(unescaped(attribute('table:name')));
  }
  return hidden;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
