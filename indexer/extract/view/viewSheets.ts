// Spreadsheets → their sheets as lines, cells with a tab between them.
// Reads like extraction does; guesses nothing about columns.
import { readSheets, type SheetFormat } from '../tables/readSheets';
import type { TextPart } from './textPages';

/** Throws SOURCE_LOCK_FOREIGN, SOURCE_ENCRYPTED, SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE. */
export async function partsOfSheets(
  bytes: Uint8Array,
  source: string,
  format: SheetFormat,
): Promise<TextPart[]> {
  const { sheets } = await readSheets(bytes, source, format);
  return sheets.map(({ name, rows }) => ({
    name,
    text: rows.map(({ cells }) => cells.map(({ text }) => inOneCell(text)).join('\t')).join('\n'),
  }));
}

/** Tabs and line ends mean the next cell and row here. */
const inOneCell = (text: string): string => text.replace(/\s+/g, ' ').trim();
