// Pictures of articles: found in or beside their source, small, without metadata; whatever is hostile leaves no trace.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import { extractFile, zipOf } from '../../test/fakes/containers';
import { readBeside } from '../read/readBeside';
import { encodePicture } from './encodePicture';
import { faultsOf, inlines, outline } from './extractTesting';

const pngOf = (width = 200, height = 100): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 60, b: 120 } } })
    .png()
    .toBuffer();
const dataOf = (bytes: Buffer, type = 'png'): string =>
  `data:image/${type};base64,${bytes.toString('base64')}`;
const articleOf = async (text: string, name = 'seite.html', beside?: Record<string, Buffer>) => {
  const tools = beside ? { beside: async (address: string) => beside[address] } : {};
  return (await extractFile(Buffer.from(text), name, tools)).articles[0] as ArticleContent;
};

describe('a picture in an article', () => {
  it('stands where it stood, its description is text', async () => {
    const article = await articleOf(
      '# Zähler\n\nVorher.\n\n![Der Zähler](bilder/z.png)\n\nNachher.\n',
      'a.md',
      {
        'bilder/z.png': await pngOf(),
      },
    );
    expect(outline(article)).toEqual(['paragraph Vorher.', 'image Der Zähler', 'paragraph Nachher.']);
    const [image] = article.blocks.filter(({ kind }) => kind === 'image');
    const [asset] = article.assets ?? [];
    expect(image).toMatchObject({ asset: asset?.id, width: 200, height: 100 });
    expect(await sharp(asset?.bytes).metadata()).toMatchObject({ format: 'webp', width: 200 });
    expect(faultsOf(article)).toEqual([]);
  });

  it('may be data in the page, parts a sentence, waits for the end of a heading and a table', async () => {
    const data = dataOf(await pngOf());
    const article = await articleOf(
      `<h1>Seite</h1><p>Anfang</p><h2>Titel<img src="${data}" alt="Im Titel"></h2><p>Links <img src="${data}" alt="Mitte"> rechts</p>` +
        `<table><tr><td>A<img src="${data}" alt="In der Tabelle"></td><td>B</td></tr></table><p>Ende</p>`,
    );
    expect(outline(article)).toEqual([
      'paragraph Anfang',
      'h2 Titel',
      'image Im Titel',
      'paragraph Links',
      'image Mitte',
      'paragraph rechts',
      'row A/B',
      'image In der Tabelle',
      'paragraph Ende',
    ]);
    expect(article.assets).toHaveLength(1);
  });

  it('that is an icon is its words; one that nobody described has none', async () => {
    const icon = dataOf(await pngOf(20, 20));
    const large = dataOf(await pngOf());
    const article = await articleOf(
      `<p>Auf <img src="${icon}" alt="Zahnrad"> klicken</p><p><img src="${large}" alt="IMG_2041.png"></p><p>Ende</p>`,
    );
    expect(outline(article)).toEqual(['paragraph Auf Zahnrad klicken', 'image ', 'paragraph Ende']);
  });

  it('keeps the text whole when it stands before the heading that is the title', async () => {
    const data = dataOf(await pngOf());
    const article = await articleOf(`<h1>Umzug</h1><img src="${data}"><p>Text</p>`);
    expect([article.title, article.text]).toEqual(['Umzug', 'Text']);
    expect(article.blocks.map(({ kind, start }) => [kind, start])).toEqual([
      ['image', 0],
      ['paragraph', 0],
    ]);
  });

  it('is found in a container beside its page', async () => {
    const zip = zipOf([
      { name: 'seiten/a.html', content: '<p>Text</p><img src="../bilder/z%20neu.png?v=2" alt="Z">' },
      { name: 'bilder/z neu.png', content: await pngOf() },
    ]);
    const { articles, problems } = await extractFile(zip, 'a.zip');
    expect(articles.map(({ key }) => key)).toEqual(['seiten/a.html']);
    expect(articles[0]?.assets).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('of a saved page is found by its address', async () => {
    const lines = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://hilfe.example/seiten/a.html',
      'Subject: Zähler',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      'Content-Location: https://hilfe.example/seiten/a.html',
      '',
      '<html><head><title>Umzug melden</title></head><body><p>Text</p><img src="../bilder/z.png" alt="Plan"></body></html>',
      '--b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://hilfe.example/bilder/z.png',
      '',
      (await pngOf()).toString('base64'),
      '--b--',
    ];
    const { articles } = await extractFile(Buffer.from(lines.join('\r\n')), 'seite.mhtml');
    expect(articles[0]?.title).toBe('Umzug melden');
    expect(outline(articles[0] as ArticleContent)).toEqual(['paragraph Text', 'image Plan']);
  });

  it('of a wiki page that was exported as a Word file is found by the end of its place', async () => {
    const lines = [
      'Date: Mon, 2 Nov 2026 10:00:00 +0100',
      'Message-ID: <1@wiki.example>',
      'Subject: Exported From Wiki',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=UTF-8',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: file:///C:/exported.html',
      '',
      '<html><head><title>Z=C3=A4hler</title></head><body><p>Text</p><img src=3D"a1b2" alt=3D"Plan"></body></html>',
      '--b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: file:///C:/a1b2',
      '',
      (await pngOf()).toString('base64'),
      '--b--',
    ];
    const { articles } = await extractFile(Buffer.from(lines.join('\r\n')), 'seite.doc');
    expect(articles[0]?.title).toBe('Zähler');
    expect(outline(articles[0] as ArticleContent)).toEqual(['paragraph Text', 'image Plan']);
  });

  it('of a Word file is shown; what the file only links to is not, nor is its template fetched', async () => {
    const file = readFileSync(join(import.meta.dirname, '../../test/fixtures/formats/bilder.docx'));
    const { articles } = await extractFile(file, 'bilder.docx');
    const article = articles[0] as ArticleContent;
    expect(outline(article)).toEqual(['paragraph Vorher.', 'image Der Zählerplan', 'paragraph Umzug']);
    expect(inlines(article)).toEqual(['Umzug → umzug.docx']);
    expect(JSON.stringify(article)).not.toContain('127.0.0.1');
  });

  it('is one of forty at most', async () => {
    const many = await Promise.all(Array.from({ length: 45 }, (_, at) => pngOf(60 + at, 60)));
    const article = await articleOf(`<p>Text</p>${many.map((png) => `<img src="${dataOf(png)}">`).join('')}`);
    expect(article.assets).toHaveLength(40);
  });
});

describe('a hostile picture', () => {
  it('asks nobody: remote, local and unknown addresses are left out', async () => {
    const page = [
      'http://x/a.png',
      '//x/a.png',
      'file:///a.png',
      'asset:abc',
      'javascript:x()',
      'chrome://x',
    ].map((src) => `<img src="${src}" alt="Bild" onerror="x()">`);
    const file = Buffer.from(`<p>Text</p>${page.join('')}`);
    const { articles } = await extractFile(file, 'a.html', { beside: readBeside(import.meta.filename).read });
    expect(outline(articles[0] as ArticleContent)).toEqual(['paragraph Text']);
    expect(articles[0]?.assets).toBeUndefined();
  });

  it('cannot show the picture of another article', async () => {
    const data = dataOf(await pngOf());
    const { assets } = await articleOf(`<p>A</p><img src="${data}">`);
    const stolen = await articleOf(`<p>B</p><img src="asset:${assets?.[0]?.id}">`);
    expect(outline(stolen)).toEqual(['paragraph B']);
  });

  const svg = (inner: string, head = ''): Buffer =>
    Buffer.from(
      `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">${inner}</svg>`,
    );
  it.each<[string, () => Promise<Buffer> | Buffer, 'shown' | 'dropped']>([
    ['packed SVG', () => gzipSync(svg('<rect width="90" height="90"/>')), 'dropped'],
    ['SVG', () => svg('<rect width="90" height="90" fill="red"/>'), 'shown'],
    [
      'SVG with a script, drawn only',
      () => svg('<script>alert(1)</script><rect width="9" height="9" onload="x()"/>'),
      'shown',
    ],
    [
      'SVG with entities',
      () => svg('<text>&b;</text>', '<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>'),
      'dropped',
    ],
    ['SVG that loads a file', () => svg('<image xlink:href="file:///etc/passwd"/>'), 'dropped'],
    ['SVG that loads a page', () => svg('<image href="http://x/a.png"/>'), 'dropped'],
    ['SVG of a million shapes', () => svg('<rect/>'.repeat(400_000)), 'dropped'],
    [
      'too many pixels',
      () =>
        svg('<rect/>')
          .toString()
          .replace('width="200"', 'width="60000"')
          .replace('height="100"', 'height="60000"') as never,
      'dropped',
    ],
    ['a cut off PNG', async () => (await pngOf()).subarray(0, 100), 'dropped'],
    ['no picture', () => Buffer.from('nichts'), 'dropped'],
  ])('%s is %s', async (_name, make, fate) => {
    const asset = await encodePicture(Buffer.from(await make()));
    expect(asset ? 'shown' : 'dropped').toBe(fate);
  });

  it('larger than the reader shows becomes smaller, and loses its metadata', async () => {
    const photo = await sharp({
      create: {
        width: 1_900,
        height: 1_400,
        channels: 3,
        background: 'gray',
        noise: { type: 'gaussian', mean: 120, sigma: 40 },
      },
    })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Name der Fotografin' }, IFD3: { GPSLatitude: '52/1' } })
      .toBuffer();
    const asset = await encodePicture(photo);
    expect(asset && Math.max(asset.width, asset.height)).toBeLessThanOrEqual(1_600);
    expect(asset?.bytes.length).toBeLessThanOrEqual(400_000);
    expect((await sharp(asset?.bytes).metadata()).exif).toBeUndefined();
  });

  it('that was stored once stays the same; with metadata or anything behind it, it is made anew', async () => {
    const stored = await encodePicture(await pngOf());
    const bytes = Buffer.from(stored?.bytes ?? []);
    expect((await encodePicture(bytes))?.id).toBe(stored?.id);
    const longer = await encodePicture(Buffer.concat([bytes, Buffer.from('Anhang')]));
    expect(Buffer.from(longer?.bytes ?? []).includes('Anhang')).toBe(false);
    const named = await sharp(bytes)
      .withExif({ IFD0: { Artist: 'Name' } })
      .webp()
      .toBuffer();
    expect(Buffer.from((await encodePicture(named))?.bytes ?? []).includes('Name')).toBe(false);
  });

  it('of any bytes ends in a picture or in nothing', async () => {
    const whole = await pngOf();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        async (changes) => {
          const broken = Buffer.from(whole);
          for (const [at, value] of changes) broken[at] = value;
          const asset = await encodePicture(broken);
          expect(asset === undefined || asset.bytes.length > 0).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
