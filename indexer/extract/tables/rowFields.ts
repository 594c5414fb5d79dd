// Column names by which a table of articles is recognised, in German and English.
// Pure; knows names only, not what stands below them.
import { type ColumnMap, columnKey } from '../../../knowledge/vocabulary/columnMap';

export type RowField = 'id' | 'title' | 'text' | 'language' | 'state';
/** Accepted names, compared without case, best first. */
const fieldNames: Readonly<Record<RowField, readonly string[]>> = {
  id: ['id', 'key', 'nr', 'nr.', 'nummer', 'kennung', 'artikelnummer', 'artikelnr', 'code'],
  title: [
    ...['title', 'titel', 'question', 'frage', 'heading', 'überschrift', 'betreff', 'subject', 'name'],
    ...['thema', 'topic', 'anliegen', 'concern', 'problem', 'issue'],
  ],
  text: [
    ...[
      'text',
      'body',
      'content',
      'inhalt',
      'answer',
      'antwort',
      'lösung',
      'loesung',
      'solution',
      'resolution',
    ],
    ...['artikel', 'article', 'beschreibung', 'description'],
  ],
  language: ['language', 'lang', 'sprache'],
  state: ['status', 'state', 'zustand', 'freigabestatus'],
};

/** Which of the given column names stands for which field. */
export function rowFields(columns: readonly string[]): Partial<Record<RowField, string>> {
  const byName = new Map(columns.map((column) => [columnKey(column), column]));
  const found: Partial<Record<RowField, string>> = {};
  for (const field of Object.keys(fieldNames) as RowField[]) {
    const name = fieldNames[field].find((accepted) => byName.has(accepted));
    if (name !== undefined) found[field] = byName.get(name) as string;
  }
  return found;
}

/** The mapping that the names themselves suggest; undefined where none is named like the text. */
export function namedColumns(columns: readonly string[], headerRow: number): ColumnMap | undefined {
  const { text, title = '', id, state, language } = rowFields(columns);
  if (text === undefined) return undefined;
  return {
    headerRow,
    title,
    body: [text],
    ...(id !== undefined && { id }),
    ...(state !== undefined && { state }),
    ...(language !== undefined && { language }),
  };
}

/** Column names for a message; cut, since a file that is no table may hold anything there. */
export function columnNames(columns: readonly string[]): string {
  return columns
    .map((name) => name.trim().slice(0, 40))
    .filter((name) => name !== '')
    .join(', ')
    .slice(0, 200);
}
