// PDF → its text layer as a tree: paragraphs, headings, lists, tables; pages without one are recognised.
// Knows pages by what pdfContents.ts names of them; stops when it takes too long.
import { TablettError } from '../../../knowledge/errors/tablettError';
import { guardLength } from '../extractLimits';
import { rootOf } from '../hastFromText';
import { writtenTime } from '../keepingWords';
import { languageOfTag, type ParsedSource } from '../parsedSource';
import type { Recognition } from '../recognise/recognisePages';
import { beforeTimeout, maxPdfMs, tooSlow } from './beforeTimeout';
import { openPdf } from './openPdf';
import type { DrawnText, PdfContents, PdfInfo } from './pdfContents';
import { type PdfLine, type PdfPiece, pdfLines, withoutPageFrames } from './pdfLines';
import { pdfStructure } from './pdfStructure';
import { pdfTime } from './pdfTime';
import { lettersOf, type RecognisedPdf, recognisePdf } from './recognisePdf';

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

const readPdf = (
  bytes: Uint8Array,
  source: string,
  { recognition, password }: PdfReading,
): Promise<ReadPdf> =>
  openPdf(bytes, source, { password }, async (pdf) => {
    const read = await beforeTimeout(readPages(pdf, source), source);
    if (!recognition) return read;
    return { ...read, ...(await recognisePdf(pdf, read.lines, recognition, source)) };
  });

async function readPages(pdf: PdfContents, source: string): Promise<ReadPdf> {
  const lines: PdfLine[] = [];
  let length = 0;
  const started = performance.now();
  // Between pages the clock is looked at.
  for (let number = 1; number <= pdf.numPages; number++) {
    if (performance.now() - started > maxPdfMs) throw tooSlow(source);
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

const noText = (source: string, sureness = 0): TablettError =>
  new TablettError('SOURCE_NO_TEXT_LAYER', { source, recognition: Math.round(sureness * 100) / 100 });

function meaningful(title: string | undefined): string | undefined {
  const named = title?.replace(/^Microsoft Word - /, '').trim() ?? '';
  return named.length < 3 || /^untitled|^unspecified|^\(|\.(?:docx?|pdf|odt|indd)$/i.test(named)
    ? undefined
    : named;
}
