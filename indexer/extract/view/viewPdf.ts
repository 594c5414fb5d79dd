// One page of a PDF as a picture, drawn as a reader would draw it.
// Reads no words; those are extraction's business.
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { SourceView } from '../../../knowledge/vocabulary/sourceView';
import { beforeTimeout } from '../pdf/beforeTimeout';
import { drawPdfPage } from '../pdf/drawPdfPage';
import { openPdf } from '../pdf/openPdf';
import { maxEdge, pageOfPixels } from './picturePage';

/** Of a stamp or a label no poster is made. */
const maxScale = 4;

/** Throws SOURCE_ENCRYPTED, SOURCE_DAMAGED, SOURCE_TOO_COSTLY. */
export function viewPdf(
  bytes: Uint8Array,
  source: string,
  page: number,
  password?: string,
): Promise<SourceView> {
  return openPdf(bytes, source, { password, fonts: 'drawn' }, async (pdf) => {
    const pages = pdf.numPages;
    if (pages < 1)
      throw new TablettError('SOURCE_DAMAGED', { source, format: 'pdf', reason: 'it has no pages' });
    const at = Math.min(page, pages - 1);
    const scaleOf = (width: number, height: number): number =>
      Math.min(maxScale, maxEdge / Math.max(width, height, 1));
    const drawing = drawPdfPage(pdf, at + 1, scaleOf, ({ rgba, width, height }) =>
      pageOfPixels(rgba, width, height),
    );
    return { pages, page: at, shown: await beforeTimeout(drawing, source) };
  });
}
