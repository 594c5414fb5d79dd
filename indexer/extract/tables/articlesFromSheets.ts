// A spreadsheet → articles: a row each where a sheet is a table of articles, else one article with its tables.
// Knows sheets and mappings; not the file behind them.
import type { Element, ElementContent } from 'hast';
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { ArticleContent } from '../../../knowledge/vocabulary/article';
import type { RememberedColumns } from '../../../knowledge/vocabulary/columnMap';
import { articleFromParsed } from '../articleFromParsed';
import { element, rootOf } from '../hastFromText';
import type { ParsedSource } from '../parsedSource';
import { guessTable } from './guessTable';
import type { Sheet, Sheets } from './readSheets';
import { RowCollector } from './rowCollector';
import { columnNames } from './rowFields';
import { findTable, rowUnder, type TableCell, type TableRow } from './tableRows';

/**
 * Rows of every sheet that is a table by a remembered mapping or by its column names; the other sheets become one
 * article. Throws SOURCE_COLUMNS where no sheet is mapped and one holds articles under unknown names, SOURCE_EMPTY.
 */
export function articlesFromSheets(
  { sheets, properties }: Sheets,
  source: string,
  remembered: readonly RememberedColumns[] = [],
): ReturnType<RowCollector['finish']> {
  const rows = new RowCollector(source);
  const plain: Sheet[] = [];
  for (const sheet of sheets) if (!addTable(sheet, remembered, rows)) plain.push(sheet);
  const anyTable = plain.length < sheets.length;
  if (!anyTable) refuseUnmapped(plain, source);
  if (plain.length > 0) rows.articles.push(layoutArticle(plain, properties, { source, key: anyTable }));
  return rows.finish();
}

function addTable(sheet: Sheet, remembered: readonly RememberedColumns[], rows: RowCollector): boolean {
  const table = findTable(sheet.rows, remembered, false);
  if (!table) return false;
  const rowOf = rowUnder(table);
  for (const row of sheet.rows) {
    // Named by its place like a cell: "Fragen!7".
    if (row.number > table.map.headerRow) rows.add(rowOf(row), row.number, `${sheet.name}!${row.number}`);
  }
  return true;
}

function refuseUnmapped(sheets: readonly Sheet[], source: string): void {
  const guess = sheets.map(({ rows }) => guessTable(rows)).find((guessed) => guessed?.holdsArticles);
  if (guess) throw new TablettError('SOURCE_COLUMNS', { source, columns: columnNames(guess.columns) });
}

interface LayoutPlace {
  readonly source: string;
  /** It stands beside rows: it needs a key of its own. */
  readonly key: boolean;
}

function layoutArticle(
  sheets: readonly Sheet[],
  properties: Omit<ParsedSource, 'root'>,
  { source, key }: LayoutPlace,
): ArticleContent {
  const root = rootOf(sheets.flatMap((sheet) => layoutOf(sheet, sheets.length > 1)));
  const name = sheets.map((sheet) => sheet.name).join(', ');
  const parsed = key ? { root, title: name } : { ...properties, root };
  return articleFromParsed(parsed, { source, ...(key && { key: name }) });
}

/** Empty rows part the tables of a sheet; lone cells between them are its text. */
function layoutOf({ name, rows }: Sheet, named: boolean): Element[] {
  const blocks: Element[] = named ? [element('h2', [{ type: 'text', value: name }])] : [];
  for (let at = 0; at < rows.length; ) {
    let end = at + 1;
    while (end < rows.length && rows[end]?.number === (rows[end - 1]?.number ?? 0) + 1) end++;
    blocks.push(...blockOf(rows.slice(at, end)));
    at = end;
  }
  return blocks;
}

function blockOf(rows: readonly TableRow[]): Element[] {
  const widest = Math.max(...rows.map((row) => filledCells(row).length));
  if (widest > 1) return [element('table', rows.map(tableRow))];
  return rows.map((row) => element('p', filledCells(row).flatMap(cellContent)));
}

const filledCells = (row: TableRow): TableCell[] => row.cells.filter(({ text }) => text.trim() !== '');

const tableRow = ({ cells }: TableRow): Element =>
  element(
    'tr',
    cells.map((cell) => element('td', cellContent(cell))),
  );

function cellContent({ text, href }: TableCell): ElementContent[] {
  const words: ElementContent = { type: 'text', value: text };
  return href === undefined ? [words] : [element('a', [words], { href })];
}
