// The pages of a PDF that hold no text → their lines, recognised from what they draw.
// Knows pdf.js by what pdfContents.ts names of it.

import { greyPageOfPixels } from '../recognise/greyPage';
import {
  maxScannedPages,
  type Recognition,
  type RenderedPage,
  recognisePages,
} from '../recognise/recognisePages';
import { drawPdfPage } from './drawPdfPage';
import type { PdfContents } from './pdfContents';
import type { PdfLine } from './pdfLines';

/** A page with fewer letters is recognised: a stamp or a line of its sender may stand beside the picture. */
const minLettersOfText = 40;
/** Pixels an inch of a page that is recognised: letters of 7 points are 20 pixels high. */
const scanDpi = 250;
const maxRenderedPixels = 16_000_000;

export interface RecognisedPdf {
  readonly lines: readonly PdfLine[];
  /** Pages, from 0, whose lines were recognised. */
  readonly recognised: ReadonlySet<number>;
  /** Mean of the pages that had to be; absent where none had. */
  readonly sureness?: number;
}

/**
 * Recognises the pages that hold hardly any of `lines`; where that gives nothing, a page keeps what little it had. Throws
 * like recognisePages: SOURCE_TOO_COSTLY only for a source that is mostly scans.
 */
export async function recognisePdf(
  pdf: PdfContents,
  lines: readonly PdfLine[],
  recognition: Recognition,
  source: string,
): Promise<RecognisedPdf> {
  const letters = lettersByPage(lines);
  const scans = Array.from({ length: pdf.numPages }, (_, page) => page).filter(
    (page) => (letters.get(page) ?? 0) < minLettersOfText,
  );
  if (scans.length === 0) return { lines, recognised: new Set() };
  // A handbook of thousands of pages may hold hundreds of drawings: beyond the limit they cost it none of its own text.
  const mostlyText = scans.length < pdf.numPages / 2;
  const tried = mostlyText ? scans.slice(0, maxScannedPages) : scans;
  const pages = tried.map((page) => ({ page, render: () => renderPage(pdf, page + 1) }));
  const read = await recognisePages(pages, recognition, source);
  const recognised = new Set(read.lines.map(({ page }) => page));
  const kept = lines.filter(({ page }) => !recognised.has(page));
  const inOrder = [...kept, ...read.lines].sort((a, b) => a.page - b.page);
  // A blank page, or one that holds only a heading, says nothing of how sure the words of the others are.
  if (recognised.size === 0 && lettersOf(lines) > 0) return { lines, recognised };
  return { lines: inOrder, recognised, sureness: read.sureness };
}

function lettersByPage(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(line.page, (letters.get(line.page) ?? 0) + lettersOf([line]));
  return letters;
}

/** Letters and digits. */
export const lettersOf = (lines: readonly PdfLine[]): number =>
  lines.reduce((sum, line) => sum + (line.cells.join('').match(/[\p{L}\d]/gu)?.length ?? 0), 0);

const renderPage = (pdf: PdfContents, number: number): Promise<RenderedPage> =>
  drawPdfPage(
    pdf,
    number,
    (width, height) => Math.min(scanDpi / 72, Math.sqrt(maxRenderedPixels / (width * height))),
    async ({ rgba, width, height, points }) => ({
      grey: await greyPageOfPixels(rgba, width, height),
      height: points,
    }),
  );
