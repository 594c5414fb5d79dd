// A file of every format that is read, its bytes changed and cut at random: always articles, and a page to look at, or a named error.
// Inner parts of office files, invented containers and mails have fuzzers of their own; words of scans are made up here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SourceFormat } from '../../knowledge/vocabulary/sourceFile';
import { extractArticles } from './extractArticles';
import { faultsOf, file } from './extractTesting';
import type { RecognisedWord, TextRecogniser } from './recognise/textRecogniser';
import { viewSource } from './view/viewSource';

const fixtures = join(import.meta.dirname, '../../test/fixtures');
/** The type keeps this whole: a new format needs its files here. */
const filesOf: Readonly<Record<SourceFormat, readonly string[]>> = {
  markdown: ['import/artikel.md'],
  html: ['import/seite.html'],
  text: ['import/windows-1252.txt'],
  csv: ['import/artikel.csv'],
  jsonl: ['import/artikel.jsonl'],
  docx: ['import/zaehlerstand.docx', 'formats/umzug.docx', 'formats/bilder.docx'],
  pptx: ['formats/abschlag.pptx'],
  xlsx: ['formats/fragen.xlsx'],
  xls: ['formats/fragen.xls'],
  odt: ['formats/umzug.odt'],
  odp: ['formats/abschlag.odp'],
  ods: ['formats/fragen.ods'],
  rtf: ['formats/umzug.rtf'],
  epub: ['formats/handbuch.epub'],
  pdf: ['import/abschlag.pdf', 'scans/zaehlerwechsel.pdf'],
  image: ['scans/notice.png', 'scans/rueckgabe.tiff', 'scans/notice.bmp', 'scans/notice.webp'],
  mhtml: ['formats/zaehlerschrank.mhtml'],
  zip: ['formats/wiki.zip'],
  eml: ['formats/antwort.eml'],
  msg: ['formats/zaehlertausch.msg'],
};
const texts: ReadonlySet<SourceFormat> = new Set(['markdown', 'html', 'text', 'csv', 'jsonl']);
const cases = (Object.keys(filesOf) as SourceFormat[]).flatMap((format) =>
  filesOf[format].map((name) => [format, name] as const),
);

const numRuns = Number(process.env.FUZZ_RUNS ?? 20);
/** Drawing the pages of a scan takes a quarter of a second. */
const runsOf = (name: string): number =>
  name === 'scans/zaehlerwechsel.pdf' ? Math.ceil(numRuns / 5) : numRuns;

const word: Omit<RecognisedWord, 'text' | 'x'> = { width: 40, base: 5, size: 3, line: 0, sureness: 0.9 };
const recogniser: TextRecogniser = {
  atOnce: 1,
  recognise: async () =>
    ['Der', 'Zähler', 'steht', 'im', 'Keller'].map((text, at) => ({ ...word, text, x: at * 50 })),
  close: async () => {},
};

const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
  maxLength: 12,
});
const cuts = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: 1, freq: 3 });

it.each(cases)('%s: %s', { timeout: 60_000 * Math.ceil(numRuns / 20) }, async (format, name) => {
  const whole = readFileSync(join(fixtures, name));
  const holds = async (bytes: Buffer<ArrayBuffer>): Promise<void> => {
    const content = texts.has(format) ? bytes.toString('latin1') : bytes;
    const damaged = file(format, content, name);
    try {
      const { articles } = await extractArticles(damaged, { recognition: { recogniser } });
      expect(articles.flatMap(faultsOf)).toEqual([]);
    } catch (thrown) {
      expect((thrown as { code?: string }).code, String(thrown)).toMatch(/^SOURCE_/);
    }
    const seen = await viewSource(damaged, 1).catch((thrown) => thrown);
    if (seen instanceof Error) expect((seen as { code?: string }).code, String(seen)).toMatch(/^SOURCE_/);
    else expect(seen.page).toBeLessThan(seen.pages);
  };
  const property = fc.asyncProperty(changes, cuts, (places, cut) => {
    const broken = Buffer.from(whole);
    for (const [share, value] of places) broken[Math.floor(share * broken.length)] = value;
    return holds(broken.subarray(0, Math.max(1, Math.floor(cut * broken.length))));
  });
  await fc.assert(property, { numRuns: runsOf(name) });
});
