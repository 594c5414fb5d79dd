// Damaged office files, outside (bytes of the file) and inside (bytes of a part): always articles or a named error.
// And XML made to exhaust its reader.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFormat } from '../../knowledge/vocabulary/sourceFile';
import { zipOf } from '../../test/fakes/containers';
import { extractArticles } from './extractArticles';
import { codeOf, faultsOf, file } from './extractTesting';
import { openZip } from './openZip';

const formats = join(import.meta.dirname, '../../test/fixtures/formats');
const names = [
  ...['umzug.odt', 'umzug.rtf', 'umzug.epub', 'handbuch.epub', 'abschlag.odp', 'abschlag.pptx'],
  ...['fragen.ods', 'fragen.xlsx', 'fragen.xls', 'preisblatt.ods', 'stoerungen.xlsx'],
];
/** Nothing of this size may take longer, even on a busy machine. */
const longestMs = 10_000;
const numRuns = Number(process.env.FUZZ_RUNS ?? 40);

const formatOf = (name: string): SourceFormat => name.replace(/^.*\./, '') as SourceFormat;

async function holds(bytes: Uint8Array, format: SourceFormat): Promise<void> {
  const startedAtMs = performance.now();
  try {
    const { articles } = await extractArticles(file(format, bytes));
    expect(articles.flatMap(faultsOf)).toEqual([]);
  } catch (thrown) {
    expect((thrown as { code?: string }).code).toMatch(/^SOURCE_/);
  }
  expect(performance.now() - startedAtMs).toBeLessThan(longestMs);
}

/** Places as shares of the length, so that they shrink well whatever the file. */
const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
  maxLength: 12,
});
const cuts = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: 1, freq: 3 });

function damaged(
  whole: Uint8Array,
  places: readonly (readonly [number, number])[],
  cut: number,
): Buffer<ArrayBuffer> {
  const broken = Buffer.from(whole);
  for (const [share, value] of places) broken[Math.floor(share * broken.length)] = value;
  return broken.subarray(0, Math.max(1, Math.floor(cut * broken.length)));
}

describe('damaged office files', () => {
  it.each(names)('%s', async (name) => {
    const whole = readFileSync(join(formats, name));
    const property = fc.asyncProperty(changes, cuts, (places, cut) =>
      holds(damaged(whole, places, cut), formatOf(name)),
    );
    await fc.assert(property, { numRuns });
  });

  it.each(names.filter((name) => !/rtf|xls$/.test(name)))('parts of %s', async (name) => {
    const whole = readFileSync(join(formats, name));
    const zip = await openZip(whole, name, formatOf(name));
    const parts = new Map<string, Buffer>();
    for (const part of zip.names) parts.set(part, (await zip.bytes(part)) ?? Buffer.alloc(0));
    const readable = zip.names.filter((part) => /\.(?:xml|rels|opf|ncx|xhtml)$/.test(part));
    const property = fc.asyncProperty(fc.constantFrom(...readable), changes, cuts, (broken, places, cut) => {
      const entries = [...parts].map(([part, content]) => ({
        name: part,
        content: part === broken ? damaged(content, places, cut) : content,
      }));
      return holds(zipOf(entries), formatOf(name));
    });
    await fc.assert(property, { numRuns });
  });

  it('RTF of any words', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...['{', '}', '{\\*', '\\par', '\\pard', '\\cell', '\\row', '\\intbl', '\\trowd', '\\ls1', '\\ilvl9'],
        ...[
          '\\u-3',
          '\\uc99',
          '\\bin5',
          '\\pict',
          '\\pngblip',
          '\\footnote',
          '\\field',
          '\\fldinst',
          '\\fldrslt',
        ],
        ...[
          '\\stylesheet',
          '\\s1',
          '\\listtable',
          '\\list',
          '\\levelnfc0',
          '\\listid1',
          '\\fonttbl',
          '\\f1',
          "\\'e4",
        ],
        ...[
          '\\fcharset128',
          '\\ansicpg932',
          '\\outlinelevel-5',
          '\\page',
          '\\line',
          '\\v',
          '\\plain',
          '\\title',
        ],
      ),
      fc.string({ maxLength: 6 }),
    );
    const property = fc.asyncProperty(fc.array(piece, { maxLength: 60 }), (pieces) =>
      holds(Buffer.from(`{\\rtf1 ${pieces.join(' ')} Ende}`, 'latin1'), 'rtf'),
    );
    await fc.assert(property, { numRuns: 5 * numRuns });
  });
});

describe('hostile office files', () => {
  const odt = (content: string) =>
    zipOf([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', content },
      // Keeps the zip from being refused for how strongly it is packed, before its XML is looked at.
      { name: 'Pictures/x.png', content: randomBytes(100_000) },
    ]);
  const many = 100_000;
  const text = (inside: string): string =>
    `<office:document-content><office:body><office:text>${inside}</office:text></office:body></office:document-content>`;
  it.each<[string, string, string]>([
    [
      'entities that multiply',
      `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1_000)}"><!ENTITY c "${'&b;'.repeat(1_000)}">]>${text('<text:p>&c;</text:p>')}`,
      'SOURCE_DAMAGED',
    ],
    [
      'entities from outside',
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${text('<text:p>&b;</text:p>')}`,
      'SOURCE_DAMAGED',
    ],
    [
      'nested sections',
      text('<text:section>'.repeat(many) + '</text:section>'.repeat(many)),
      'SOURCE_TOO_DEEP',
    ],
    ['sections left open', '<text:section>'.repeat(many), 'SOURCE_TOO_DEEP'],
    ['tags left open', text('<a "'.repeat(many)), 'SOURCE_DAMAGED'],
    ['comments left open', text('<!--'.repeat(many)), 'SOURCE_DAMAGED'],
    [
      'cells that repeat',
      text(
        `<table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
      ),
      'read',
    ],
    ['spaces that repeat', text('<text:p>a<text:s text:c="999999999"/>b</text:p>'), 'read'],
  ])('%s', async (_name, content, outcome) => {
    expect(await codeOf(extractArticles(file('odt', odt(content))))).toBe(outcome);
  });

  it('sheets with cells that repeat', async () => {
    const sheet = (rows: string): string =>
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const cell =
      '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>';
    const bytes = zipOf([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
      {
        name: 'content.xml',
        content: sheet(`<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`),
      },
    ]);
    expect(await codeOf(extractArticles(file('ods', bytes)))).toMatch(
      /^(?:read|SOURCE_TOO_LARGE|SOURCE_DAMAGED)$/,
    );
  });

  it('RTF of nested groups, cut off, and with a length that lies', async () => {
    const rtf = (words: string) => codeOf(extractArticles(file('rtf', Buffer.from(`{\\rtf1 ${words}`))));
    expect(await rtf('{'.repeat(many))).toBe('SOURCE_TOO_DEEP');
    expect(await rtf('Text\\par')).toBe('SOURCE_DAMAGED');
    expect(await rtf('Text\\bin999999999 x}')).toBe('SOURCE_DAMAGED');
    expect(
      await rtf(`${'{\\field{\\fldinst HYPERLINK "javascript:x"}{\\fldrslt Falle}}'.repeat(100)}}`),
    ).toBe('read');
  });
});
