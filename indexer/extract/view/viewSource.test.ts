// What stands in a file, seen beside its article: every format of the fixtures, pages and their ends, hostile files.
// Files are real; the pictures' pixels are looked at.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { SourceFile, SourceFormat } from '../../../knowledge/vocabulary/sourceFile';
import type { SourceView } from '../../../knowledge/vocabulary/sourceView';
import { zipOf } from '../../../test/fakes/containers';
import { codeOf, file } from '../extractTesting';
import { pageLength } from './textPages';
import { viewSource } from './viewSource';

const fixtures = join(import.meta.dirname, '../../../test/fixtures');
const texts: ReadonlySet<SourceFormat> = new Set(['markdown', 'html', 'text', 'csv', 'jsonl']);
const bytesOf = (name: string): Buffer => readFileSync(join(fixtures, name));
const fixture = (format: SourceFormat, name: string): SourceFile =>
  file(format, texts.has(format) ? bytesOf(name).toString('utf8') : bytesOf(name), name);
const seen = (format: SourceFormat, name: string, page = 0): Promise<SourceView> =>
  viewSource(fixture(format, name), page);
const wordsOf = ({ shown }: SourceView): string => (shown.kind === 'text' ? shown.text : '');

describe('the words of a file', () => {
  it.each<[SourceFormat, string, number, RegExp]>([
    ['docx', 'formats/umzug.docx', 2, /Umzug/],
    ['odt', 'formats/umzug.odt', 1, /Umzug/],
    ['rtf', 'formats/umzug.rtf', 1, /Umzug/],
    ['epub', 'formats/handbuch.epub', 0, /^Ablesen\n/],
    ['pptx', 'formats/abschlag.pptx', 0, /Abschlag/],
    ['odp', 'formats/abschlag.odp', 0, /Abschlag/],
    ['xlsx', 'formats/fragen.xlsx', 0, /\t/],
    ['xls', 'formats/fragen.xls', 0, /\t/],
    ['ods', 'formats/fragen.ods', 0, /\t/],
    ['eml', 'formats/antwort.eml', 0, /^Subject: /],
    ['msg', 'formats/zaehlertausch.msg', 0, /^Subject: /],
    ['mhtml', 'formats/zaehlerschrank.mhtml', 1, /Zählerschrank/],
    ['zip', 'formats/wiki.zip', 1, /\.html\t\d+ (?:B|kB)/],
    ['markdown', 'import/artikel.md', 1, /^#|^---/],
    ['csv', 'import/artikel.csv', 1, /;/],
    ['jsonl', 'import/artikel.jsonl', 1, /^\{/],
  ])('%s: %s', async (format, name, pages, words) => {
    const view = await seen(format, name);
    expect(wordsOf(view)).toMatch(words);
    expect(view.page).toBe(0);
    if (pages > 0) expect(view.pages).toBe(pages);
  });

  it('shows of a page what its article leaves out, and no script', async () => {
    const html =
      '<html><head><title>Seite</title><style>p{}</style></head><body><nav>Start Kontakt</nav><main><h1>Frist</h1>' +
      '<p>Zwei <b>Wochen</b>.</p><table><tr><td>a</td><td>b</td></tr></table></main><aside>Rand</aside>' +
      '<footer>Impressum</footer><p hidden>versteckt</p><script>verraten()</script></body></html>';
    const view = await viewSource(file('html', html), 0);
    expect(wordsOf(view).split('\n')).toEqual([
      ...['Start Kontakt', 'Frist', 'Zwei Wochen.', 'a b', 'Rand', 'Impressum'],
    ]);
    expect(view.name).toBe('Seite');
  });

  it('shows headers, notes and comments of a text as parts of their own, not what was deleted', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const p = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const cells = ['Eins', 'Zwei'].map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('');
    const docx = zipOf([
      {
        name: 'word/document.xml',
        content: `<w:document ${w}><w:body>${p('Der Text.')}<w:tbl><w:tr>${cells}</w:tr></w:tbl><w:p><w:del><w:r><w:t>Gelöscht</w:t></w:r></w:del></w:p></w:body></w:document>`,
      },
      { name: 'word/header1.xml', content: `<w:hdr ${w}>${p('Stadtwerk')}</w:hdr>` },
      { name: 'word/header2.xml', content: `<w:hdr ${w}>${p('Stadtwerk')}</w:hdr>` },
      { name: 'word/comments.xml', content: `<w:comments ${w}>${p('Stimmt das?')}</w:comments>` },
    ]);
    const views = await Promise.all([0, 1, 2, 9].map((page) => viewSource(file('docx', docx), page)));
    expect(views.map((view) => [view.page, view.pages, view.part, wordsOf(view)])).toEqual([
      [0, 3, undefined, 'Der Text.\nEins\tZwei'],
      [1, 3, 'header', 'Stadtwerk'],
      [2, 3, 'comments', 'Stimmt das?'],
      [2, 3, 'comments', 'Stimmt das?'],
    ]);
  });

  it('names sheets and slides, a page each', async () => {
    const sheets = await seen('xlsx', 'formats/preisblatt.xlsx');
    expect(sheets.name).toBeTruthy();
    const slides = await seen('pptx', 'formats/abschlag.pptx', 1);
    expect(slides.pages).toBeGreaterThan(1);
    expect(wordsOf(slides).split('\n')[0]).toBe(slides.name);
    const odp = await seen('odp', 'formats/abschlag.odp', 1);
    expect([odp.pages, odp.name]).toEqual([slides.pages, slides.name]);
  });

  it('lists what hangs on a mail', async () => {
    const mail = await seen('msg', 'formats/zaehlertausch.msg', 99);
    expect(mail).toMatchObject({ part: 'attachments', shown: { kind: 'text' } });
    expect(wordsOf(mail)).not.toBe('');
  });
});

describe('pages of words', () => {
  const paged = async (text: string): Promise<string[]> => {
    const { pages } = await viewSource(file('text', text), 0);
    const views = Array.from({ length: Math.min(pages, 50) }, (_, page) =>
      viewSource(file('text', text), page),
    );
    return (await Promise.all(views)).map(wordsOf);
  };

  it('end where a line ends, and hold every word once', async () => {
    const lines = Array.from({ length: 3_000 }, (_, n) => `Zeile ${n}${'x'.repeat(n % 70)}`);
    const pages = await paged(lines.join('\n'));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.join('\n').split('\n')).toEqual(lines);
  });

  it('cut a line without end, in time, between whole signs', async () => {
    const started = performance.now();
    const pages = await paged(`a${'😀'.repeat(pageLength * 20)}`);
    expect(pages).toHaveLength(41);
    expect(pages.join('')).not.toContain('\ufffd');
    const { pages: many } = await viewSource(file('jsonl', 'a'.repeat(60_000_000)), 1_000_000);
    expect(many).toBe(3_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('show nothing invisible', async () => {
    expect(await paged('ab\u202ecd\u0000e')).toEqual(['abcde']);
  });
});

describe('drawn pages', () => {
  const pixelsOf = ({ shown }: SourceView) =>
    shown.kind === 'picture' ? sharp(shown.bytes).stats() : Promise.reject(new Error('no picture'));

  it.each<[SourceFormat, string, number]>([
    ['pdf', 'import/abschlag.pdf', 2],
    ['pdf', 'scans/lieferung-rueckgabe.pdf', 2],
    ['image', 'scans/notice.png', 1],
    ['image', 'scans/notice.bmp', 1],
    ['image', 'scans/notice.webp', 1],
    ['image', 'scans/oeffnungszeiten.jpg', 1],
    ['image', 'scans/rueckgabe.tiff', 0],
  ])('%s: %s', async (format, name, pages) => {
    const first = await seen(format, name);
    const last = await seen(format, name, 1_000);
    if (pages > 0) expect(first.pages).toBe(pages);
    expect([first.page, last.page]).toEqual([0, first.pages - 1]);
    expect(first.shown).toMatchObject({ kind: 'picture', mediaType: 'image/webp' });
    if (first.shown.kind !== 'picture') return;
    const { width, height, format: made } = await sharp(first.shown.bytes).metadata();
    expect([made, width, height]).toEqual(['webp', first.shown.width, first.shown.height]);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1_600);
    // Something is on it, on white.
    const { channels } = await pixelsOf(first);
    expect(channels[0]?.stdev).toBeGreaterThan(5);
    expect(channels[0]?.max).toBeGreaterThan(200);
  });

  it('draws letters of fonts that a PDF only names', async () => {
    const stream = 'BT /F1 60 Tf 40 700 Td (Abschlag) Tj ET';
    const pdf = [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
      `4 0 obj<</Length ${stream.length}>>stream`,
      stream,
      'endstream endobj',
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
      'trailer<</Size 6/Root 1 0 R>>',
    ].join('\n');
    const { channels } = await pixelsOf(await viewSource(file('pdf', Buffer.from(pdf, 'latin1')), 0));
    expect(channels[0]?.min).toBeLessThan(60);
    expect(channels[0]?.stdev).toBeGreaterThan(10);
  });

  it('opens a locked PDF with its password only', async () => {
    const locked = fixture('pdf', 'import/passwort.pdf');
    expect(await codeOf(viewSource(locked, 0))).toBe('SOURCE_ENCRYPTED');
    expect(await codeOf(viewSource(locked, 0, 'falsch'))).toBe('SOURCE_ENCRYPTED');
    expect((await viewSource(locked, 0, 'geheim')).shown.kind).toBe('picture');
  });
});

describe('files that cannot be shown', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
  it.each<[string, SourceFormat, string | Buffer, string]>([
    ['cut off', 'pdf', bytesOf('import/abgeschnitten.pdf'), 'SOURCE_DAMAGED'],
    ['no PDF', 'pdf', Buffer.from('%PDF-1.7 nichts'), 'SOURCE_DAMAGED'],
    [
      'no picture',
      'image',
      Buffer.from('BM und sonst nichts, was ein Bild wäre, wirklich'),
      'SOURCE_DAMAGED',
    ],
    ['cut off', 'docx', bytesOf('import/abgeschnitten.docx'), 'SOURCE_DAMAGED'],
    ['a bomb', 'docx', bytesOf('import/bombe.docx'), 'SOURCE_ZIP_BOMB'],
    ['locked', 'odt', bytesOf('formats/passwort.odt'), 'SOURCE_ENCRYPTED'],
    ['sealed', 'eml', bytesOf('formats/verschluesselt.eml'), 'SOURCE_MAIL_SEALED'],
    ['no archive', 'zip', Buffer.from('PK\x03\x04'), 'SOURCE_DAMAGED'],
    ['deep', 'html', '<div>'.repeat(30_000), 'SOURCE_TOO_DEEP'],
    [
      'with entities',
      'docx',
      zipOf([{ name: 'word/document.xml', content: `${laughs}<w:p><w:t>&b;</w:t></w:p>` }]),
      'SOURCE_DAMAGED',
    ],
  ])('%s %s: by its code', async (_name, format, content, code) => {
    expect(await codeOf(viewSource(file(format, content), 0))).toBe(code);
  });

  it('lists the names of a locked archive', async () => {
    expect(wordsOf(await seen('zip', 'formats/passwort.zip'))).toMatch(/\t\d/);
  });
});
