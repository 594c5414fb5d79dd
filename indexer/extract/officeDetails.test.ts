// What other programs than LibreOffice write, byte by byte: PowerPoint's groups, versions, diagrams and numbering,
// texts with changes, comments and generated indexes, sheets beside tables, books with copy protection.
import { describe, expect, it } from 'vitest';
import type { SourceFormat } from '../../knowledge/vocabulary/sourceFile';
import { zipOf } from '../../test/fakes/containers';
import { extractArticles } from './extractArticles';
import { codeOf, file, inlines, outline } from './extractTesting';

const extracted = (format: SourceFormat, parts: Readonly<Record<string, string>>) =>
  extractArticles(
    file(
      format,
      zipOf(Object.entries(parts).map(([name, content]) => ({ name, content }))),
      'ordner/quelle.x',
    ),
  );
const only = async (format: SourceFormat, parts: Readonly<Record<string, string>>) => {
  const [article] = (await extracted(format, parts)).articles;
  if (!article) throw new Error('no article');
  return article;
};

describe('PowerPoint', () => {
  const relations = (...entries: string[]): string => `<Relationships>${entries.join('')}</Relationships>`;
  const relation = (id: string, type: string, target: string, mode = ''): string =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}" ${mode}/>`;
  const shape = (kind: string, paragraphs: string): string =>
    `<p:sp><p:nvSpPr><p:nvPr>${kind && `<p:ph type="${kind}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;
  const paragraph = (text: string, properties = ''): string =>
    `<a:p>${properties}<a:r><a:rPr lang="de-DE"/><a:t>${text}</a:t></a:r></a:p>`;
  const slide = (shapes: string): string => `<p:sld><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
  const deck = (slides: readonly string[], others: Readonly<Record<string, string>> = {}) => ({
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${slides.map((_, at) => `<p:sldId r:id="r${at}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ...slides.map((_, at) => relation(`r${at}`, 'slide', `/ppt/slides/slide${at}.xml`)),
    ),
    ...Object.fromEntries(slides.map((content, at) => [`ppt/slides/slide${at}.xml`, content])),
    ...others,
  });

  it('reads title slides, numbering, levels, groups and versions; no footers', async () => {
    const choice = `<mc:AlternateContent><mc:Choice>${shape('', paragraph('Neu'))}</mc:Choice><mc:Fallback>${shape('', paragraph('Alt'))}</mc:Fallback></mc:AlternateContent>`;
    const numbered = '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>';
    const article = await only(
      'pptx',
      deck([
        slide(shape('ctrTitle', paragraph('Netz')) + shape('subTitle', paragraph('Für Einsteiger'))),
        slide(
          shape('title', `${paragraph('Störung')}${paragraph('melden')}`) +
            shape(
              'body',
              paragraph('Adresse', numbered) +
                paragraph('Hausnummer', '<a:pPr lvl="1"/>') +
                paragraph('Zeit', numbered) +
                paragraph('Kein Punkt', '<a:pPr><a:buNone/></a:pPr>'),
            ) +
            `<p:grpSp>${shape('', paragraph('In der Gruppe'))}</p:grpSp>${choice}` +
            shape('ftr', paragraph('Fußzeile')) +
            shape('sldNum', paragraph('2')),
        ),
      ]),
    );
    expect(article.title).toBe('Netz');
    expect(outline(article)).toEqual([
      'paragraph Für Einsteiger',
      'h2 Störung melden',
      'li0 1. Adresse',
      'li1 Hausnummer',
      'li0 2. Zeit',
      'paragraph Kein Punkt',
      'paragraph In der Gruppe',
      'paragraph Neu',
    ]);
  });

  it('reads tables with a head, diagrams, links; a link that runs something is none', async () => {
    const cell = (text: string): string => `<a:tc><a:txBody>${paragraph(text)}</a:txBody></a:tc>`;
    const table = `<p:graphicFrame><a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('Sparte')}${cell('Frist')}</a:tr><a:tr>${cell('Gas')}${cell('4 Wochen')}</a:tr></a:tbl></p:graphicFrame>`;
    const link = (id: string, text: string): string =>
      `<a:p><a:r><a:rPr b="1"><a:hlinkClick r:id="${id}"/></a:rPr><a:t>${text}</a:t></a:r></a:p>`;
    const article = await only(
      'pptx',
      deck(
        [
          slide(
            `${shape('title', paragraph('Fristen'))}${table}<p:graphicFrame><dgm:relIds r:dm="d"/></p:graphicFrame>` +
              shape('', link('a', 'Portal') + link('b', 'Makro')),
          ),
        ],
        {
          'ppt/slides/_rels/slide0.xml.rels': relations(
            relation('a', 'hyperlink', 'https://portal.example/', 'TargetMode="External"'),
            relation('b', 'hyperlink', 'file:///c:/x.exe', 'TargetMode="External"'),
            relation('d', 'diagramData', '../diagrams/data1.xml'),
          ),
          'ppt/diagrams/data1.xml': `<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t>${paragraph('Erst melden')}</dgm:t></dgm:pt><dgm:pt><dgm:t>${paragraph('Dann warten')}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
        },
      ),
    );
    expect(outline(article)).toEqual([
      'head Sparte/Frist',
      'row Gas/4 Wochen',
      'li0 Erst melden',
      'li0 Dann warten',
      'paragraph Portal',
      'paragraph Makro',
    ]);
    expect(inlines(article)).toContain('Portal → https://portal.example/');
    expect(inlines(article).join()).not.toContain('x.exe');
  });

  it('numbers a slide that names itself nowhere, and refuses a deck without words', async () => {
    const long =
      'Ein langer Satz, der sicher keine Überschrift ist, weil er viel zu viele Worte für eine hat.';
    const article = await only(
      'pptx',
      deck([slide(''), slide(shape('', paragraph(long))), slide(shape('', paragraph(long)))]),
    );
    expect(outline(article)).toEqual([`paragraph ${long}`, 'h2 3', `paragraph ${long}`]);
    expect(article.title).toBe('Quelle');
    expect(await codeOf(extracted('pptx', deck([slide('')])))).toBe('SOURCE_EMPTY');
    expect(await codeOf(extracted('pptx', { 'ppt/slides/slide1.xml': '<a/>' }))).toBe('SOURCE_DAMAGED');
  });
});

describe('OpenDocument', () => {
  const odt = (inside: string, styles = '') => ({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${inside}</office:text></office:body></office:document-content>`,
  });

  it('leaves out deleted words, comments and generated indexes, keeps notes and boxes', async () => {
    const article = await only(
      'odt',
      odt(
        `<text:tracked-changes><text:p>Gelöscht</text:p></text:tracked-changes>
        <text:table-of-content><text:index-body><text:p>Inhalt 1</text:p></text:index-body></text:table-of-content>
        <text:list><text:list-item><text:h text:outline-level="1">Kapitel</text:h></text:list-item></text:list>
        <text:p>Text<office:annotation><text:p>Kommentar</text:p></office:annotation> mit<text:s text:c="3"/>Lücke<text:line-break/>und Zeile</text:p>
        <text:p><draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box></draw:frame></text:p>
        <text:p text:style-name="P1">Zitat</text:p><text:p text:style-name="Preformatted_20_Text">a = 1</text:p>`,
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>',
      ),
    );
    expect(outline(article)).toEqual([
      'paragraph Text mit Lücke\nund Zeile',
      'paragraph Kasten',
      'quote Zitat',
      'code a = 1',
    ]);
    expect(article.title).toBe('Kapitel');
  });

  it('keeps the indentation of preformatted text', async () => {
    const line =
      '<text:p text:style-name="Preformatted_20_Text">a<text:line-break/><text:s text:c="4"/>b</text:p>';
    const article = await only('odt', odt(line));
    expect(article.text).toBe('a\n    b');
  });

  it('does not multiply tables within tables', async () => {
    const repeated = (inside: string): string =>
      `<table:table><table:table-row table:number-rows-repeated="50"><table:table-cell table:number-columns-repeated="50">${inside}</table:table-cell></table:table-row></table:table>`;
    const article = await only('odt', odt(repeated(repeated(repeated('<text:p>x</text:p>')))));
    expect(article.text.match(/x/g)).toHaveLength(2500);
  });

  it('is damaged without content, empty without words', async () => {
    expect(await codeOf(extracted('odt', { mimetype: 'x' }))).toBe('SOURCE_DAMAGED');
    expect(await codeOf(extracted('odt', { 'content.xml': '<a/>' }))).toBe('SOURCE_DAMAGED');
    expect(await codeOf(extracted('odt', { 'content.xml': 'kein XML' }))).toBe('SOURCE_DAMAGED');
    expect(await codeOf(extracted('odt', odt('<text:p/>')))).toBe('SOURCE_EMPTY');
  });
});

describe('EPUB', () => {
  const book = (others: Readonly<Record<string, string>> = {}) => ({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf':
      '<opf:package><opf:manifest><opf:item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><opf:item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></opf:manifest><opf:spine><opf:itemref idref="a"/><opf:itemref idref="b" linear="no"/></opf:spine></opf:package>',
    'a.xhtml': '<html><body><h1>Eins</h1><p>Text<script>alert(1)</script></p></body></html>',
    'b.xhtml': '<html><body><p>Lösungen</p></body></html>',
    ...others,
  });

  it('reads prefixed packages and only what stands in the line of reading', async () => {
    expect(outline(await only('epub', book()))).toEqual(['paragraph Text']);
  });

  it('tells copy protection from fonts that are scrambled', async () => {
    const encrypted = (method: string) => ({
      'META-INF/encryption.xml': `<encryption><EncryptedData><EncryptionMethod Algorithm="${method}"/></EncryptedData></encryption>`,
    });
    const drm = book(encrypted('http://www.w3.org/2001/04/xmlenc#aes128-cbc'));
    expect(await codeOf(extracted('epub', drm))).toBe('SOURCE_LOCK_FOREIGN');
    const fonts = book(encrypted('http://www.idpf.org/2008/embedding'));
    expect(await codeOf(extracted('epub', fonts))).toBe('read');
  });
});
