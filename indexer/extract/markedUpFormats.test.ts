// Markdown, plain text, Word and PDF: real files in, titles and blocks out.
// Damaged, locked and exploding ones are refused by name.
import { describe, expect, it } from 'vitest';
import { articleIn, articleOf, codeOf, faultsOf, fixture, inlines, outline } from './extractTesting';

describe('Markdown', () => {
  it('reads front matter, lists, tables, links and HTML in it', async () => {
    const article = await articleOf(fixture('artikel.md', 'markdown'));
    expect(article).toMatchObject({ title: 'Zähler ablesen', language: 'de' });
    expect(outline(article)).toEqual([
      'paragraph Lesen Sie den Zählerstand ab. Siehe Portal.',
      'h2 Schritte',
      'li0 1. Zähler suchen',
      'li0 2. Zahl vor dem Komma notieren',
      'li1 ohne rote Ziffern',
      'head Sparte/Einheit',
      'row Strom/kWh',
      'row Gas/m³',
      'paragraph HTML-Absatz',
      'li0 1. Anmeldung nötig.',
    ]);
    expect(inlines(article)).toEqual(['strong Zählerstand', 'Portal → https://portal.example', 'code vor']);
  });

  it('keeps an article that is only a heading', async () => {
    expect(await articleIn('markdown', '# Nur das')).toMatchObject({ title: 'Nur das', text: 'Nur das' });
  });

  it('does not follow aliases in front matter', async () => {
    const yaml = '---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: [*b,*b]\n---\nText.';
    expect((await articleIn('markdown', yaml)).title).toBe('Text');
  });
});

describe('plain text', () => {
  it('parts paragraphs, joins wrapped lines, keeps short ones, finds lists', async () => {
    const wrapped = 'Diese Zeile ist so lang, dass sie ein Editor umbrochen hat und\nhier weitergeht.';
    const article = await articleIn(
      'text',
      `${wrapped}\n\nStadtwerke\nHauptstraße 1\n\nSie brauchen:\n• Zähler\n• Vertrag`,
    );
    expect(outline(article)).toEqual([
      `paragraph ${wrapped.replace('\n', ' ')}`,
      'paragraph Stadtwerke\nHauptstraße 1',
      'paragraph Sie brauchen:',
      'li0 Zähler',
      'li0 Vertrag',
    ]);
  });
});

describe('Word', () => {
  it('reads headings, lists, tables and safe links; no pictures', async () => {
    const article = await articleOf(fixture('zaehlerstand.docx', 'docx'));
    expect(article.title).toBe('Zählerstand melden');
    expect(outline(article)).toEqual([
      'paragraph Melden Sie den Zählerstand bis zum 31.12. über das Kundenportal',
      'h1 So geht es',
      'li0 1. Portal öffnen',
      'li0 2. Zählernummer eingeben',
      'li0 3. Stand ohne Nachkommastellen eintragen',
      'h1 Fristen',
      'h2 Jahresablesung',
      'paragraph Ohne Meldung schätzen wir den Verbrauch.',
      'row Sparte/Frist',
      'row Strom/31. Dezember',
      'row Gas/31. Januar',
      'li0 Foto beilegen',
      'li0 Ablesedatum nennen',
      'paragraph Nie klicken: Falle',
    ]);
    expect(inlines(article)).toEqual(['strong Zählerstand', 'Kundenportal → https://portal.example/zaehler']);
  });

  it.each([
    ['bombe.docx', 'SOURCE_ZIP_BOMB'],
    ['bombe-gelogen.docx', 'SOURCE_DAMAGED'],
    ['abgeschnitten.docx', 'SOURCE_DAMAGED'],
    ['tabelle.xlsx', 'SOURCE_DAMAGED'],
  ])('refuses %s with %s', async (name, code) => {
    expect(await codeOf(fixture(name, 'docx'))).toBe(code);
  });
});

describe('PDF', () => {
  it('finds headings, lists and tables, joins hyphenated words, drops headers and footers', async () => {
    const article = await articleOf(fixture('abschlag.pdf', 'pdf'));
    expect(article.title).toBe('Abschlag anpassen');
    const lines = outline(article);
    expect(lines).toContain('h2 Wann lohnt sich das?');
    expect(lines).toContain('li0 Vertrag wählen');
    expect(lines).toContain('row Strom/20 Euro');
    expect(article.text).toContain('wird auf der Rechnung ausgewiesen.');
    expect(article.text).not.toMatch(/Intern|Seite/);
    expect(faultsOf(article)).toEqual([]);
  });

  it.each([
    ['passwort.pdf', 'SOURCE_ENCRYPTED'],
    ['scan.pdf', 'SOURCE_NO_TEXT_LAYER'],
    ['abgeschnitten.pdf', 'SOURCE_DAMAGED'],
  ])('refuses %s with %s', async (name, code) => {
    expect(await codeOf(fixture(name, 'pdf'))).toBe(code);
  });
});
