// Pages keep their structure and lose everything active, hidden or around the article.
// Any soup of tags gives sound blocks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFormat } from '../../knowledge/vocabulary/sourceFile';
import { extractArticles } from './extractArticles';
import { articleIn, articleOf, faultsOf, file, fixture, inlines, outline } from './extractTesting';

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
    expect(faultsOf(page)).toEqual([]);
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
    const article = await articleIn('html', page);
    expect(article.title).toBe('Frist');
    expect(outline(article)).toEqual(['paragraph Menü', 'row a/b']);
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
          else expect(faultsOf(extracted.articles[0])).toEqual([]);
        },
      ),
    );
  });
});
