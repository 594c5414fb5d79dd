// Spreadsheets and CSV: a row an article by names, by a remembered mapping, or one article where it is no table.
// Values as last computed; hidden sheets stay hidden.
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { columnsSignature, type RememberedColumns } from '../../../knowledge/vocabulary/columnMap';
import { extractArticles } from '../extractArticles';
import { codeOf, file, formatArticle, formatFile, inlines, outline } from '../extractTesting';
import { previewTable } from './previewTable';

const columns = ['Kürzel', 'Lage beim Kunden', 'Maßnahme', 'Freigabe'];
const remembered: readonly RememberedColumns[] = [
  {
    signature: columnsSignature(columns),
    map: { headerRow: 1, id: 'Kürzel', title: 'Lage beim Kunden', body: ['Maßnahme', 'Freigabe'] },
  },
];

describe('spreadsheets', () => {
  it.each(['fragen.xlsx', 'fragen.ods', 'fragen.xls'])('reads %s: a row an article', async (name) => {
    const { articles, problems } = await extractArticles(formatFile(name));
    expect(articles.map(({ key, title, text }) => [key, title, text])).toEqual([
      [
        'F-1',
        'Wie lese ich den Zähler ab?',
        'Notieren Sie die Zahl vor dem Komma.\nRote Ziffern zählen nicht.',
      ],
      ['F-2', 'Was kostet die Mahnung?', 'Der Betrag steht im Preisblatt.'],
      ['F-3', 'Wie hoch ist der Bonus?', '30'],
      ['F-4', 'How do I pay?', 'By direct debit.'],
      ['Zahlarten!2', 'Lastschrift', 'Der Betrag wird am Ersten abgebucht.'],
      ['Zahlarten!3', 'Überweisung', 'Die Kundennummer gehört in den Verwendungszweck.'],
    ]);
    expect(articles.slice(0, 4).map(({ language, keeping }) => [language, keeping?.state])).toEqual([
      ['de', 'validated'],
      ['de', 'workInProgress'],
      ['de', undefined],
      ['en', 'archived'],
    ]);
    expect(articles[1] && inlines(articles[1])).toEqual([
      'Der Betrag steht im Preisblatt. → https://portal.example/preise',
    ]);
    expect(problems).toMatchObject([{ code: 'SOURCE_BAD_LINE', line: 6 }]);
  });

  it('reads a table beside a sheet of blanks', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Titel', 'Text'],
        ['Umzug', 'Zwei Wochen vorher.'],
      ]),
      'Fragen',
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet([[' ', '\n']]), 'Tabelle2');
    const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' });
    const { articles } = await extractArticles(file('xlsx', bytes));
    expect(articles.map(({ title }) => title)).toEqual(['Umzug']);
  });

  it.each(['stoerungen.xlsx', 'stoerungen.ods'])(
    'asks for the columns of %s and remembers them',
    async (name) => {
      expect(await codeOf(extractArticles(formatFile(name)))).toBe('SOURCE_COLUMNS');
      const { articles } = await extractArticles(formatFile(name), { columns: remembered });
      expect(articles.map(({ key, title }) => [key, title])).toEqual([
        ['S1', 'Kein Strom im ganzen Haus'],
        ['S2', 'Zähler ohne Anzeige'],
      ]);
      expect(articles[0] && outline(articles[0])).toEqual([
        'h2 Maßnahme',
        'paragraph Sicherung im Hausanschluss prüfen lassen.',
        'h2 Freigabe',
        'paragraph 01.03.2024',
      ]);
    },
  );

  it.each(['preisblatt.xlsx', 'preisblatt.ods'])(
    'keeps the tables of %s, which is no table',
    async (name) => {
      const article = await formatArticle(name);
      expect(article).toMatchObject({ title: 'Preisblatt', language: 'de' });
      expect(outline(article)).toContain('row Summe/9,82/12,91');
      expect(outline(article)).toContain('row gültig ab//01.01.2024');
    },
  );
});

describe('a preview', () => {
  it('shows the table of known names', async () => {
    const preview = await previewTable(formatFile('fragen.xlsx'), []);
    expect(preview.sheets).toEqual(['Fragen', 'Zahlarten']);
    expect(preview.columns).toEqual(['Nr', 'Frage', 'Antwort', 'Status', 'Sprache']);
    expect(preview.map).toEqual({
      sheet: 'Fragen',
      headerRow: 1,
      id: 'Nr',
      title: 'Frage',
      body: ['Antwort'],
      state: 'Status',
      language: 'Sprache',
    });
    expect(preview.rows[3]).toEqual(['F-4', 'How do I pay?', 'By direct debit.', 'archiviert', 'en']);
    const other = await previewTable(formatFile('fragen.xlsx'), [], { sheet: 'Zahlarten' });
    expect(other.columns).toEqual(['Titel', 'Text']);
  });

  it('guesses for unknown names, and takes the row it is given', async () => {
    const guessed = await previewTable(formatFile('stoerungen.ods'), []);
    expect(guessed.columns).toEqual(columns);
    expect(guessed.map).toMatchObject({ headerRow: 3, title: 'Lage beim Kunden', body: ['Maßnahme'] });
    const known = await previewTable(formatFile('stoerungen.ods'), remembered);
    expect(known.map).toMatchObject({ headerRow: 3, id: 'Kürzel', body: ['Maßnahme', 'Freigabe'] });
    const lower = await previewTable(formatFile('stoerungen.ods'), remembered, { headerRow: 4 });
    expect(lower.columns[0]).toBe('S1');
    expect(await codeOf(previewTable(formatFile('stoerungen.ods'), [], { sheet: 'fehlt' }))).toBe(
      'SOURCE_COLUMNS',
    );
  });

  it('finds the delimiter of a CSV whose names it does not know', async () => {
    const csv =
      'Kürzel;Lage;Maßnahme, kurz\nS1;Kein Strom, nirgends;Sicherung prüfen und Netzbetreiber anrufen\n';
    const preview = await previewTable(file('csv', csv), []);
    expect(preview).toMatchObject({ sheets: [], columns: ['Kürzel', 'Lage', 'Maßnahme, kurz'] });
    expect(preview.map).toEqual({ headerRow: 1, title: 'Lage', body: ['Maßnahme, kurz'] });
    const map = preview.map ?? { headerRow: 1, title: '', body: [''] };
    const tools = { columns: [{ signature: columnsSignature(preview.columns), map }] };
    const { articles } = await extractArticles(file('csv', csv), tools);
    expect(articles.map(({ key, title, text }) => [key, title, text])).toEqual([
      ['1', 'Kein Strom, nirgends', 'Sicherung prüfen und Netzbetreiber anrufen'],
    ]);
  });
});

describe('CSV', () => {
  it('finds its names below a title', async () => {
    const { articles } = await extractArticles(
      file('csv', 'Export vom 1.3.;\n;\nFrage;Antwort\nWann?;Am Ersten.\n'),
    );
    expect(articles.map(({ title, text }) => [title, text])).toEqual([['Wann?', 'Am Ersten.']]);
  });
});
