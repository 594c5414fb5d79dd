// A picture of a page (PNG, JPEG, TIFF, WebP, BMP) → the words on it, as a tree like all others.
// Knows formats of pictures; how words are recognised stands in recognise/.
import { TablettError } from '../../knowledge/errors/tablettError';
import { rootOf } from './hastFromText';
import type { ParsedSource } from './parsedSource';
import { withoutPageFrames } from './pdf/pdfLines';
import { pdfStructure } from './pdf/pdfStructure';
import { lettersOf } from './pdf/recognisePdf';
import { greyPageOfPicture } from './recognise/greyPage';
import { damagedPicture, openPicture } from './recognise/openPicture';
import { maxScannedPages, type Recognition, recognisePages } from './recognise/recognisePages';

/** Of a sheet of A4, in points: only the relation of sizes counts. */
const sheetHeight = 842;
/** A photograph of something else may hold a sign or two. */
const minLetters = 12;

/** Throws SOURCE_NO_TEXT_LAYER without recognition or without words, SOURCE_DAMAGED, SOURCE_TOO_COSTLY. */
export async function hastFromImage(
  bytes: Uint8Array,
  source: string,
  recognition?: Recognition,
): Promise<ParsedSource> {
  if (!recognition) throw noText(source, 0);
  const { picture, pages: all } = await openPicture(bytes, source);
  const pages = Math.min(all, maxScannedPages + 1);
  const render = (page: number) => async () => ({
    grey: await greyPageOfPicture(picture, page).catch((thrown) =>
      Promise.reject(damagedPicture(source, thrown)),
    ),
    height: sheetHeight,
  });
  const scans = Array.from({ length: pages }, (_, page) => ({ page, render: render(page) }));
  const { lines, sureness } = await recognisePages(scans, recognition, source);
  if (lettersOf(lines) < minLetters) throw noText(source, sureness);
  const root = rootOf(pdfStructure(withoutPageFrames(lines, pages)));
  return { root, keeping: { recognition: sureness } };
}

const noText = (source: string, sureness: number): TablettError =>
  new TablettError('SOURCE_NO_TEXT_LAYER', { source, recognition: Math.round(sureness * 100) / 100 });
