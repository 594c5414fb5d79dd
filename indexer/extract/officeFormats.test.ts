// Texts, slides and books as the office programs write them: structure survives, whatever the program.
// Locked, damaged and mislabelled ones are told by their content.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../knowledge/vocabulary/sourceFile';
import { zipOf } from '../../test/fakes/containers';
import { sourceFromBytes } from '../read/readSource';
import { extractArticles } from './extractArticles';
import { codeOf, faultsOf, file, formatArticle, inlines, outline } from './extractTesting';

const formats = join(import.meta.dirname, '../../test/fixtures/formats');

/** What the same source says in every text format. */
const umzug = [
  'paragraph Kunden melden ihren Umzug bis zu sechs Wochen rückwirkend, am einfachsten über das Kundenportal.',
  'h1 So geht es',
  'li0 1. Alte und neue Anschrift aufnehmen',
  'li0 2. Zählerstände erfragen:',
  'li1 1. Strom',
  'li1 2. Gas',
  'li0 3. Bestätigung zuschicken',
  'h1 Fristen',
  'h2 Je Sparte',
  'head Sparte/Frist',
  'row Strom/6 Wochen',
  'row Gas/4 Wochen',
  'paragraph Danach schätzen wir den Verbrauch.',
  'li0 Foto des Zählers beilegen',
  'li0 Ablesedatum immer nennen',
];
const note = 'li0 1. Gilt nicht für Gewerbekunden.';

describe('texts', () => {
  it.each([['umzug.odt'], ['umzug.docx'], ['umzug.rtf']])('reads %s with its structure', async (name) => {
    const article = await formatArticle(name);
    expect(article.title).toBe('Umzug melden');
    // RTF does not mark the row of column names where the program leaves it out.
    const lines = outline(article).map((line) =>
      name.endsWith('rtf') ? line.replace(/^row Sparte/, 'head Sparte') : line,
    );
    expect(lines.filter((line) => !line.startsWith('image'))).toEqual([...umzug, note]);
    expect(lines.filter((line) => line.startsWith('image'))).toHaveLength(1);
    expect(inlines(article)).toEqual([
      'strong Umzug',
      'Kundenportal → https://portal.example/umzug',
      'emphasis immer',
    ]);
    expect(article.keeping?.tags?.join(' ')).toBe('Umzug Zählerstand');
    expect(faultsOf(article)).toEqual([]);
  });

  it('keeps the picture with its description', async () => {
    const { blocks, text, assets } = await formatArticle('umzug.odt');
    const picture = blocks.find((block) => block.kind === 'image');
    expect(picture && text.slice(picture.start, picture.end)).toBe('Anzeige des Zählers');
    expect(assets).toHaveLength(1);
  });

  it('reads RTF that is written by hand: code pages, \\u with stand-ins, links, hidden and deleted words', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset238 Arial CE;}}
{\stylesheet{\s0 Normal;}{\s3 heading 2;}}{\info{\title Preise}{\author Wer}}
{\header Kopfzeile}\pard\s3 Geb\'fchren\constructor\par\pard 5\'80 f\u252 ur {\b alle}{\v geheim}{\deleted weg}\line \f1\'f9\f0  
{\field{\*\fldinst HYPERLINK "https://portal.example/a"}{\fldrslt Portal}}{\*\unbekannt x}\par
{\pntext 1.}{\*\pn\pnlvlbody}Eins\par{\pntext 2.}Zwei\par\pard Ende\u8230\'85\par}`;
    const [article] = (await extractArticles(file('rtf', Buffer.from(rtf, 'latin1')))).articles;
    expect(article?.title).toBe('Preise');
    expect(article && outline(article)).toEqual([
      'h2 Gebühren',
      'paragraph 5€ für alle\nů Portal',
      'li0 1. Eins',
      'li0 2. Zwei',
      'paragraph Ende…',
    ]);
  });
});

describe('slides', () => {
  it.each([['abschlag.odp'], ['abschlag.pptx']])('reads %s: titles, lists, tables, notes', async (name) => {
    const article = await formatArticle(name);
    expect(article).toMatchObject({ title: 'Schulung Abschlag', language: 'de' });
    expect(outline(article)).toEqual([
      'h2 Abschlag erklären',
      'li0 Der Abschlag ist eine Vorauszahlung',
      'li0 Er wird angepasst:',
      'li1 nach der Jahresrechnung',
      'li1 auf Wunsch im Portal',
      'quote Immer zuerst nach der Kundennummer fragen.',
      'h2 Grenzen der Anpassung',
      'paragraph Größere Änderungen gibt die Teamleitung frei.',
      'row Betrag/Grenze',
      'row Abschlag/20 %',
      'row Rückzahlung/10 €',
      'h2 Rückfragen an die Fachgruppe Abrechnung',
      'image Anzeige des Zählers',
      'quote Stand: März.',
    ]);
    expect(inlines(article)).toEqual(['strong Vorauszahlung', 'Portal → https://portal.example/abschlag']);
  });
});

describe('books', () => {
  it('reads chapters in the order of the spine, without the table of contents', async () => {
    const article = await formatArticle('handbuch.epub');
    expect(article).toMatchObject({
      title: 'Handbuch Ablesung',
      language: 'de',
      keeping: { tags: ['Ablesung'] },
    });
    expect(outline(article)).toEqual([
      'h1 Ablesen',
      'paragraph Notieren Sie die Zahl vor dem Komma.',
      'li0 Strom',
      'li0 Gas',
      'li1 auch den Umrechner',
      'paragraph Rote Ziffern zählen nicht.',
      'h1 Melden',
      'h2 Wege',
      'head Weg/Dauer',
      'row Portal/sofort',
      'row Brief/1 Woche',
      'paragraph Mehr im Portal, siehe Ablesen.',
    ]);
    expect(inlines(article)).toEqual(['Portal → https://portal.example/']);
  });

  it('takes the headings of a book that marks none from its table of contents', async () => {
    const lines = outline(await formatArticle('umzug.epub'));
    expect(lines).toContain('h1 So geht es');
    expect(lines).toContain('h1 Fristen');
    expect(lines).toContain('row Strom/6 Wochen');
  });
});

describe('kinds', () => {
  const recognised = (name: string, path = name): SourceFile =>
    sourceFromBytes(readFileSync(join(formats, name)), { source: path, path, changedAtMs: 0 });

  it.each([
    ...['umzug.odt', 'umzug.rtf', 'umzug.docx', 'abschlag.pptx', 'abschlag.odp', 'handbuch.epub'],
    ...['fragen.xlsx', 'fragen.ods', 'fragen.xls'],
  ])('knows %s under any name', (name) => {
    for (const path of [name, 'falsch.docx', 'falsch.xlsx', 'falsch.txt', 'falsch'])
      expect(recognised(name, path).format).toBe(name.replace(/^.*\./, ''));
  });

  it('goes by the name where a program packed even the entry that tells the kind', () => {
    const bytes = zipOf([
      { name: 'content.xml', content: '<office:document-content/>' },
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    ]);
    expect(sourceFromBytes(bytes, { source: 'a.ods', path: 'a.ods', changedAtMs: 0 }).format).toBe('ods');
  });

  it.each([
    ['passwort.odt', 'SOURCE_ENCRYPTED'],
    ['passwort.ods', 'SOURCE_ENCRYPTED'],
    ['passwort.xls', 'SOURCE_LOCK_FOREIGN'],
    ['umzug.doc', 'SOURCE_UNSUPPORTED'],
  ])('refuses %s with %s', async (name, code) => {
    expect(await codeOf((async () => extractArticles(recognised(name)))())).toBe(code);
  });
});
