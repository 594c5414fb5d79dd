// The article of a page comes out, what stands around it does not; odd pages stay whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainText } from './mainText';

const sentence =
  'Wer umzieht, meldet den Auszug zwei Wochen vorher und liest am Tag der Übergabe den Zähler ab. ';
const article = `<h1>Umzug melden</h1><p>${sentence.repeat(3)}</p><h2>Zählerstand</h2><p>${sentence.repeat(3)}</p><table><tr><th>Frist</th><td>14 Tage</td></tr></table>`;
const around = (
  inner: string,
) => `<!doctype html><html lang="de"><head><title>Umzug melden – Hilfe</title></head><body>
<nav><ul><li><a href="/">Start</a></li><li><a href="/kontakt">Kontakt</a></li></ul></nav>
<div class="cookie-banner">Wir verwenden Cookies.</div><main>${inner}</main>
<aside class="sidebar"><a href="/x">Andere lasen auch</a></aside><footer>Impressum Datenschutz AGB</footer></body></html>`;

describe('mainText', () => {
  it('keeps headings, paragraphs and tables, drops what every page has', () => {
    const text = mainText(around(article));
    expect(text).toContain('<title>Umzug melden');
    expect(text).toContain('lang="de"');
    for (const part of ['meldet den Auszug', 'Zählerstand', '14 Tage']) expect(text).toContain(part);
    for (const part of ['Cookies', 'Andere lasen', 'Impressum', 'Kontakt']) expect(text).not.toContain(part);
  });

  it('leaves a page alone that has no article', () => {
    const page = '<html><body><p>Kurz.</p></body></html>';
    expect(mainText(page)).toContain('Kurz.');
    expect(mainText('')).toBe('');
  });

  it('never fails, whatever the page is', () => {
    const shred = fc.array(
      fc.constantFrom(
        '<div>',
        '</div>',
        '<p',
        '>',
        '<script>',
        '</script>',
        '<table><td>',
        'Wort ',
        '&#x0;',
        '<!--',
        '<svg>',
        '<html lang="',
      ),
    );
    fc.assert(fc.property(shred, (parts) => typeof mainText(parts.join('')) === 'string'));
  });
});
