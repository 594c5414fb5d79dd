// Real and hostile files of every format → articles, blocks and named errors; nothing dangerous survives.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleContent, Block } from '../../knowledge/vocabulary/article';
import type { SourceFile, SourceFormat } from '../../knowledge/vocabulary/sourceFile';
import { type ExtractedArticles, extractArticles } from './extractArticles';

const fixtures = join(import.meta.dirname, '../../test/fixtures/import');

function file(format: SourceFormat, content: string | Uint8Array, source = 'quelle.x'): SourceFile {
  const base = { source, path: source, sizeBytes: content.length, changedAtMs: 0, contentHash: '' };
  return {
    ...base,
    format,
    ...(typeof content === 'string' ? { text: content } : { bytes: content }),
  } as SourceFile;
}
const fixture = (name: string, format: SourceFormat): Promise<ExtractedArticles> => {
  const bytes = readFileSync(join(fixtures, name));
  return extractArticles(
    file(format, format === 'pdf' || format === 'docx' ? bytes : bytes.toString('utf8'), name),
  );
};
async function articleOf(extracted: Promise<ExtractedArticles>): Promise<ArticleContent> {
  const { articles } = await extracted;
  return articles[0] as ArticleContent;
}
const articleIn = (format: SourceFormat, text: string): Promise<ArticleContent> =>
  articleOf(extractArticles(file(format, text)));
const codeOf = (extracting: Promise<unknown>): Promise<string> =>
  extracting.then(
    () => 'read',
    (thrown) => thrown.code,
  );

/** "h2 Fristen", "li0 Strom", "row Strom/2 Wochen": blocks as short lines. */
function outline(article: ArticleContent): string[] {
  const slice = (span: { start: number; end: number }): string => article.text.slice(span.start, span.end);
  return article.blocks.map((block) => {
    if (block.kind === 'heading') return `h${block.level} ${slice(block)}`;
    if (block.kind === 'listItem')
      return `li${block.depth}${block.ordinal ? ` ${block.ordinal}.` : ''} ${slice(block)}`;
    if (block.kind === 'tableRow')
      return `${block.header ? 'head' : 'row'} ${block.cells.map(slice).join('/')}`;
    return `${block.kind} ${slice(block)}`;
  });
}
const inlines = (article: ArticleContent): string[] =>
  article.blocks.flatMap((block) =>
    block.inlines.map((inline) => {
      const words = article.text.slice(inline.start, inline.end);
      return inline.kind === 'link' ? `${words} → ${inline.href}` : `${inline.kind} ${words}`;
    }),
  );

function expectSound(article: ArticleContent): void {
  let at = 0;
  for (const block of article.blocks as readonly Block[]) {
    expect(article.text.slice(at, block.start)).toMatch(/^\n{0,2}$/);
    const words = article.text.slice(block.start, block.end);
    expect(words.trim()).toBe(block.kind === 'code' ? words.trim() : words);
    expect(words).not.toBe('');
    for (const inner of [...block.inlines, ...(block.kind === 'tableRow' ? block.cells : [])]) {
      expect(inner.start).toBeGreaterThanOrEqual(block.start);
      expect(inner.end).toBeLessThanOrEqual(block.end);
      expect(inner.start).toBeLessThanOrEqual(inner.end);
      if ('href' in inner) expect(inner.href).toMatch(/^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i);
    }
    at = block.end;
  }
  expect(article.text.length).toBe(at);
  expect(article.title).not.toBe('');
}

describe('HTML', () => {
  it('keeps structure and drops everything active, hidden or around it', async () => {
    const page = await articleOf(fixture('seite.html', 'html'));
    expect(page.title).toBe('Umzug melden');
    expect(page.language).toBe('de');
    expect(outline(page)).toEqual([
      'paragraph Melden Sie Ihren Umzug sechs Wochen vorher im Kundenportal, per E-Mail oder Telefon.',
      'paragraph Falle Falle zwei Falle drei Ort Formular',
      'h2 Was Sie brauchen',
      'li0 3. Zählernummer',
      'li1 Strom',
      'li1 Gas',
      'li0 4. Zählerstand',
      'paragraph Am Tag der Übergabe.',
      'head Sparte/Frist',
      'row Strom/2 Wochen',
      'row /4 Wochen',
      'quote Wer zu spät meldet, zahlt doppelt.',
      'code ZÄHLER  1\n  STAND 2',
      'paragraph Erste Zeile\nzweite Zeile <b>kein Tag</b>',
    ]);
    expect(inlines(page)).toEqual([
      'strong sechs Wochen',
      'Kundenportal → https://portal.example/umzug',
      'E-Mail → mailto:service@example.org',
      'Telefon → tel:+4912345',
      'Ort → https://ort.example/x',
      'Formular → formulare/umzug.pdf',
      'emphasis Wochen',
    ]);
    expectSound(page);
  });

  it.each([
    ['<title>Gas – Werke</title><h1>Gas</h1><p>x', 'Gas'],
    ['<title>Werke | Gas</title><h1>Gas</h1><p>x', 'Gas'],
    ['<title>Anders</title><h1>Gas</h1><p>x', 'Anders'],
    ['<h2>Nur klein</h2><p>x', 'Nur klein'],
    ['<p>Ein Satz reicht. Mehr nicht.', 'Ein Satz reicht'],
    [`<p>${'Wort '.repeat(40)}`, 'Quelle'],
  ])('titles %s', async (html, title) => {
    expect((await articleIn('html', html)).title).toBe(title);
  });

  it('reads tables that only arrange a page as text', async () => {
    const page =
      '<table><tr><td>Menü</td><td><h2>Frist</h2><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>';
    expect(outline(await articleIn('html', page))).toEqual(
      ['paragraph Menü', 'row a/b'].toSpliced(1, 0, 'h2 Frist'),
    );
  });

  it('keeps words apart and inlines within their block', async () => {
    const page = await articleIn(
      'html',
      '<div>eins<div>zwei</div>drei</div><b>vier<p>fünf</p></b><p>a<b> b </b>c&shy;d</p>',
    );
    expect(page.text).toBe('eins\n\nzwei\n\ndrei\n\nvier\n\nfünf\n\na b cd');
    expect(inlines(page)).toEqual(['strong vier', 'strong fünf', 'strong b']);
  });

  it('stays sound whatever the soup', async () => {
    const bit = fc.constantFrom(
      ...'<p>|</p>|<b>|</b>|<ul>|<li>|</ul>|<table>|<tr>|<td>|</table>|<a href=x>|</a>|<h2>|</h2>|<br>|<pre>|</pre>'.split(
        '|',
      ),
      ...'<blockquote>|</blockquote>|<script>|</script>|<!--|-->|<dl><dt>|<dd>|<th>|<a href="javascript:x">|<code>|<'.split(
        '|',
      ),
      'Wort',
      ' ',
      'zwei drei',
      '&lt;i&gt;',
      '\n\n',
      'ß\u0301',
      '\u202e',
      '- x\n',
      '# h\n',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(bit, { maxLength: 40 }),
        fc.constantFrom<SourceFormat>('html', 'markdown', 'text'),
        async (bits, format) => {
          const extracted = await extractArticles(file(format, bits.join(''))).catch((thrown) => thrown.code);
          if (typeof extracted === 'string') expect(extracted).toBe('SOURCE_EMPTY');
          else expectSound(extracted.articles[0]);
        },
      ),
    );
  });
});

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
    expectSound(article);
  });

  it.each([
    ['passwort.pdf', 'SOURCE_ENCRYPTED'],
    ['scan.pdf', 'SOURCE_NO_TEXT_LAYER'],
    ['abgeschnitten.pdf', 'SOURCE_DAMAGED'],
  ])('refuses %s with %s', async (name, code) => {
    expect(await codeOf(fixture(name, 'pdf'))).toBe(code);
  });
});

describe('tables of articles', () => {
  it('reads JSON lines and names the bad ones', async () => {
    const { articles, problems } = await fixture('artikel.jsonl', 'jsonl');
    expect(articles.map((article) => [article.key, article.title])).toEqual([
      ['strom', 'Strom anmelden'],
      ['gas', 'Gas anmelden'],
      ['7', 'Nummer'],
    ]);
    expect(outline(articles[1] as ArticleContent)).toEqual([
      'paragraph Gas gibt es nur mit Vertrag.',
      'li0 Zähler',
      'li0 Vertrag',
    ]);
    expect(problems.map((problem) => [problem.code, problem.line])).toEqual(
      [2, 5, 6].map((line) => ['SOURCE_BAD_LINE', line]),
    );
    expect(JSON.stringify(problems)).not.toContain('kaputt');
  });

  it('reads CSV with semicolons, quotes and line breaks in cells', async () => {
    const { articles, problems } = await fixture('artikel.csv', 'csv');
    expect(articles).toMatchObject([
      {
        key: 'f1',
        title: 'Was heißt "Abschlag"?',
        language: 'de',
        text: 'Eine Vorauszahlung.\n\nSie steht auf der Rechnung; siehe oben.',
      },
      { key: 'f3', title: 'How do I pay?', language: 'en', text: 'By direct debit.' },
    ]);
    expect(problems).toMatchObject([{ code: 'SOURCE_BAD_LINE', line: 5 }]);
  });

  it('needs a column for the text, numbers rows without id, refuses an id twice', async () => {
    expect(await codeOf(fixture('ohne-spalten.csv', 'csv'))).toBe('SOURCE_COLUMNS');
    const { articles } = await extractArticles(file('csv', 'titel,inhalt\nA,Eins\nB,Zwei\n'));
    expect(articles.map((article) => article.key)).toEqual(['1', '2']);
    const twice = await extractArticles(file('csv', 'id,text\na,Eins\na,Zwei\n'));
    expect([twice.articles.length, twice.problems.length]).toEqual([1, 1]);
  });

  it('titles a row without one by the start of its text', async () => {
    const long = `{"id":"d0","title":"","text":"${'Die Verteidigung der Panthers gab nur wenige Punkte ab und '.repeat(3)}"}`;
    const article = await articleIn('jsonl', long);
    expect(article.title.length).toBeLessThanOrEqual(80);
    expect(article.title).toMatch(/^Die Verteidigung .*…$/);
  });
});

describe('hostile sources', () => {
  const many = 100_000;
  it.each<[string, SourceFormat, string, string]>([
    ['nested elements', 'html', '<div>'.repeat(many), 'SOURCE_TOO_DEEP'],
    ['nested tables', 'html', '<table><tr><td>'.repeat(many), 'SOURCE_TOO_DEEP'],
    ['misnested elements', 'html', '<b><div></b>'.repeat(many), 'SOURCE_TOO_DEEP'],
    [
      'elements that multiply',
      'html',
      `${Array.from({ length: 90 }, (_, at) => `<b a=${at}>`).join('')}${'<p>x'.repeat(many)}`,
      'SOURCE_TOO_LARGE',
    ],
    ['nested HTML in Markdown', 'markdown', '<div>'.repeat(many), 'SOURCE_TOO_DEEP'],
    ['nested quotes', 'markdown', '>'.repeat(many), 'SOURCE_TOO_DEEP'],
    ['nested lists', 'markdown', `${'- '.repeat(many)}x`, 'SOURCE_TOO_DEEP'],
    ['endless text', 'text', 'x'.repeat(5_000_001), 'SOURCE_TOO_LARGE'],
    ['a giant attribute', 'html', `<p title="${'a'.repeat(2_000_000)}">x</p>`, 'read'],
    ['heaps of brackets', 'markdown', '['.repeat(many) + ']'.repeat(many), 'read'],
    ['lazy lines', 'markdown', `> a\n${'b\n'.repeat(many)}`, 'read'],
    ['an endless list', 'markdown', '- a\n'.repeat(many / 2), 'read'],
    [
      'lists indented ever deeper',
      'markdown',
      Array.from({ length: 400 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n'),
      'read',
    ],
    ['nested JSON', 'jsonl', `${'['.repeat(many)}\n{"text":"gut"}`, 'read'],
    ['an open quote', 'csv', `id,text\n1,"${'a'.repeat(many)}`, 'read'],
  ])('%s (%s)', async (_name, format, text, outcome) => {
    expect(await codeOf(extractArticles(file(format, text)))).toBe(outcome);
  });
});
