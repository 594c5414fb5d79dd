// PDF → its text layer as a tree: paragraphs, headings, lists, tables; pages without one are recognised.
// Knows pdf-parse; nothing else does. Fetches nothing, evaluates nothing, stops when it takes too long.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { guardLength } from '../extractLimits';
import { rootOf } from '../hastFromText';
import { writtenTime } from '../keepingWords';
import { languageOfTag, type ParsedSource } from '../parsedSource';
import { maxUnpackedPixels } from '../recognise/greyPage';
import type { Recognition } from '../recognise/recognisePages';
import type { DrawnText, PdfContents, PdfInfo } from './pdfContents';
import { type PdfLine, type PdfPiece, pdfLines, withoutPageFrames } from './pdfLines';
import { pdfStructure } from './pdfStructure';
import { pdfTime } from './pdfTime';
import { preparePdfRuntime } from './preparePdfRuntime';
import { lettersOf, type RecognisedPdf, recognisePdf } from './recognisePdf';

/** Between pages the clock is looked at; 1,000 ordinary pages take some 10 s. */
const maxReadMs = 120_000;
/** A source with fewer letters a page is a scan with page numbers on it. */
const minLettersPerPage = 4;

/** `password`: of a locked one. */
export interface PdfReading {
  readonly recognition?: Recognition | undefined;
  readonly password?: string | undefined;
}

interface ReadPdf extends RecognisedPdf {
  readonly pages: number;
  readonly info: PdfInfo;
}

/**
 * Without `recognition`, pages without text stay empty. Throws SOURCE_ENCRYPTED, SOURCE_NO_TEXT_LAYER, SOURCE_DAMAGED,
 * SOURCE_TOO_LARGE, SOURCE_TOO_COSTLY.
 */
export async function hastFromPdf(
  bytes: Uint8Array,
  source: string,
  reading: PdfReading = {},
): Promise<ParsedSource> {
  const read = await readPdf(bytes, source, reading);
  const { lines, pages, recognised, sureness, info } = read;
  if (lettersOf(lines) < Math.max(1, minLettersPerPage * pages)) throw noText(source, sureness);
  const blocks = runsOfPages(withoutPageFrames(lines, pages), recognised).flatMap(pdfStructure);
  const spoken = languageOfTag(info.Language);
  // A heading on paper is surer than the file's own title field, which often names a template.
  const writtenAtMs = writtenTime(pdfTime(info.ModDate) ?? pdfTime(info.CreationDate));
  const named = blocks.some((block) => /^h\d$/.test(block.tagName)) ? undefined : meaningful(info.Title);
  return {
    root: rootOf(blocks),
    ...(named ? { title: named } : {}),
    ...(spoken ? { language: spoken } : {}),
    ...(sureness === undefined ? {} : { keeping: { recognition: sureness } }),
    ...(writtenAtMs !== undefined && { writtenAtMs }),
  };
}

/** Pages that follow each other and were read the same way: sizes are compared within them only. */
function runsOfPages(lines: readonly PdfLine[], recognised: ReadonlySet<number>): PdfLine[][] {
  const runs: PdfLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[0] && recognised.has(last[0].page) === recognised.has(line.page)) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

const folderOfPdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function readPdf(
  bytes: Uint8Array,
  source: string,
  { recognition, password }: PdfReading,
): Promise<ReadPdf> {
  await preparePdfRuntime();
  const { PDFParse, VerbosityLevel } = await import('pdf-parse');
  const parser = new PDFParse({
    // A copy: the library hands its buffer to another thread of its own and empties it.
    data: Uint8Array.from(bytes),
    ...(password !== undefined && { password }),
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    // Scans may hold JPEG 2000; its decoder is a file of its own.
    wasmUrl: join(folderOfPdfjs, 'wasm', '/'),
    maxImageSize: maxUnpackedPixels,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const read = await beforeTimeout(readPages(parser, source), source);
    if (!recognition) return read;
    return { ...read, ...(await recognisePdf(await contentsOf(parser), read.lines, recognition, source)) };
  } catch (thrown) {
    throw pdfFailure(thrown, source);
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

type PdfParser = InstanceType<typeof import('pdf-parse').PDFParse>;

/** getText() of pdf-parse throws sizes and places away, so its document is asked directly (version pinned). */
// biome-ignore lint/complexity/useLiteralKeys: a private member can only be named so
const contentsOf = (parser: PdfParser): Promise<PdfContents> => parser['load']();

async function readPages(parser: PdfParser, source: string): Promise<ReadPdf> {
  const pdf = await contentsOf(parser);
  const lines: PdfLine[] = [];
  let length = 0;
  const started = performance.now();
  for (let number = 1; number <= pdf.numPages; number++) {
    if (performance.now() - started > maxReadMs) throw tooSlow(source);
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    const pieces = content.items.flatMap((item) => ('str' in item ? [pieceOf(item)] : []));
    length += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    guardLength(length, source);
    lines.push(...pdfLines(pieces, number - 1));
    page.cleanup();
  }
  const { info } = await pdf.getMetadata();
  return {
    lines,
    pages: pdf.numPages,
    recognised: new Set(),
    info: info ?? {},
  };
}

/** Heights to half points: the same size drawn twice may differ in the last digits. */
function pieceOf(drawn: DrawnText): PdfPiece {
  const [, , , , x = 0, y = 0] = drawn.transform;
  const height = Math.round(drawn.height * 2) / 2;
  return { text: drawn.str, x, y, width: drawn.width, height, endsLine: drawn.hasEOL };
}

async function beforeTimeout<T>(reading: Promise<T>, source: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow(source)), maxReadMs);
  });
  try {
    return await Promise.race([reading, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function pdfFailure(thrown: unknown, source: string): TablettError {
  if (thrown instanceof TablettError) return thrown;
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'PasswordException') return new TablettError('SOURCE_ENCRYPTED', { source }, thrown);
  const reason = name === 'InvalidPDFException' ? 'no PDF structure in it' : 'its pages cannot be read';
  return new TablettError('SOURCE_DAMAGED', { source, format: 'pdf', reason }, thrown);
}

const noText = (source: string, sureness = 0): TablettError =>
  new TablettError('SOURCE_NO_TEXT_LAYER', { source, recognition: Math.round(sureness * 100) / 100 });

const tooSlow = (source: string): TablettError =>
  new TablettError('SOURCE_TOO_COSTLY', { source, limit: `${maxReadMs / 60_000} min` });

function meaningful(title: string | undefined): string | undefined {
  const named = title?.replace(/^Microsoft Word - /, '').trim() ?? '';
  return named.length < 3 || /^untitled|^unspecified|^\(|\.(?:docx?|pdf|odt|indd)$/i.test(named)
    ? undefined
    : named;
}
