// A page of a PDF → its pixels, drawn by pdf.js.
// Knows pdf.js by what pdfContents.ts names of it; what becomes of the pixels is its caller's business.
import type { PdfContents } from './pdfContents';

/** Four bytes a pixel · `points`: height of the page on paper. */
export interface DrawnPixels {
  readonly rgba: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly points: number;
}

/** `number` from 1 · `scaleOf`: pixels a point, by the size in points. The pixels are gone after `use`. */
export async function drawPdfPage<Made>(
  pdf: PdfContents,
  number: number,
  scaleOf: (width: number, height: number) => number,
  use: (drawn: DrawnPixels) => Promise<Made>,
): Promise<Made> {
  const page = await pdf.getPage(number);
  const points = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: scaleOf(points.width, points.height) });
  const drawn = pdf.canvasFactory.create(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  );
  try {
    const { canvas, context } = drawn;
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return await use({ rgba: data, width, height, points: points.height });
  } finally {
    pdf.canvasFactory.destroy(drawn);
    page.cleanup();
  }
}
