// PDF → its text layer as a tree: paragraphs, headings, lists, tables.
// Knows pdf-parse; nothing else does. Fetches nothing, evaluates nothing, stops when it takes too long.
import { TablettError } from '../../knowledge/errors/tablettError';
import { guardLength } from './extractLimits';
import { rootOf } from './hastFromText';
import { languageOfTag, type ParsedSource } from './parsedSource';
import { type PdfLine, type PdfPiece, pdfLines, withoutPageFrames } from './pdfLines';
import { pdfStructure } from './pdfStructure';
import { preparePdfRuntime } from './preparePdfRuntime';

/** Between pages the clock is looked at; 1,000 ordinary pages take some 10 s. */
const maxReadMs = 120_000;
/** Fewer letters a page than this is a scan with a stamp or a page number on it. */
const minLettersPerPage = 4;

interface ReadPdf {
  readonly lines: readonly PdfLine[];
  readonly pages: number;
  readonly title?: string;
  readonly language?: string;
}

/** Throws SOURCE_ENCRYPTED, SOURCE_NO_TEXT_LAYER, SOURCE_DAMAGED, SOURCE_TOO_LARGE. */
export async function hastFromPdf(bytes: Uint8Array, source: string): Promise<ParsedSource> {
  const { lines, pages, title, language } = await readPdf(bytes, source);
  const letters = lines.reduce(
    (sum, line) => sum + (line.cells.join('').match(/[\p{L}\d]/gu)?.length ?? 0),
    0,
  );
  if (letters < minLettersPerPage * pages || letters === 0)
    throw new TablettError('SOURCE_NO_TEXT_LAYER', { source });
  const blocks = pdfStructure(withoutPageFrames(lines, pages));
  const spoken = languageOfTag(language);
  // A heading on paper is surer than the file's own title field, which often names a template.
  const named = blocks.some((block) => /^h\d$/.test(block.tagName)) ? undefined : meaningful(title);
  return {
    root: rootOf(blocks),
    ...(named ? { title: named } : {}),
    ...(spoken ? { language: spoken } : {}),
  };
}

async function readPdf(bytes: Uint8Array, source: string): Promise<ReadPdf> {
  await preparePdfRuntime();
  const { PDFParse, VerbosityLevel } = await import('pdf-parse');
  const parser = new PDFParse({
    // A copy: the library hands its buffer to another thread of its own and empties it.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await beforeTimeout(readPages(parser, source), source);
  } catch (thrown) {
    throw pdfFailure(thrown, source);
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

type PdfParser = InstanceType<typeof import('pdf-parse').PDFParse>;

async function readPages(parser: PdfParser, source: string): Promise<ReadPdf> {
  // getText() of pdf-parse throws sizes and places away, so its document is asked directly (version pinned).
  // biome-ignore lint/complexity/useLiteralKeys: a private member can only be named so
  const pdf: PdfContents = await parser['load']();
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
    ...(info?.Title ? { title: info.Title } : {}),
    ...(info?.Language ? { language: info.Language } : {}),
  };
}

/** What is asked of pdf.js's PDFDocumentProxy; its own types cannot be reached through pdf-parse. */
interface PdfContents {
  readonly numPages: number;
  getPage(number: number): Promise<{
    getTextContent(): Promise<{ items: readonly (DrawnText | { readonly type: string })[] }>;
    cleanup(): boolean;
  }>;
  getMetadata(): Promise<{ info?: { readonly Title?: string; readonly Language?: string } }>;
}

interface DrawnText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
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

const tooSlow = (source: string): TablettError =>
  new TablettError('SOURCE_DAMAGED', { source, format: 'pdf', reason: 'it takes too long to read' });

function meaningful(title: string | undefined): string | undefined {
  const named = title?.replace(/^Microsoft Word - /, '').trim() ?? '';
  return named.length < 3 || /^untitled|^unspecified|^\(|\.(?:docx?|pdf|odt|indd)$/i.test(named)
    ? undefined
    : named;
}
