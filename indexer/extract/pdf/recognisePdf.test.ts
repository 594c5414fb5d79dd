// Which pages of a PDF are recognised, by a fake of pdf.js whose pages are white.
// What is recognised on a page is recognisePages' business.
import { expect, it } from 'vitest';
import type { PdfContents } from './pdfContents';
import type { PdfLine } from './pdfLines';
import { recognisePdf } from './recognisePdf';

const edge = 8;
const white = { data: new Uint8ClampedArray(edge * edge * 4).fill(255), width: edge, height: edge };
const recogniser = { atOnce: 4, recognise: async () => [], close: async () => {} };

function pdfOf(numPages: number): PdfContents {
  return {
    numPages,
    canvasFactory: {
      create: () => ({ canvas: { width: edge, height: edge }, context: { getImageData: () => white } }),
      destroy: () => {},
    },
    getPage: async () => ({
      getTextContent: async () => ({ items: [] }),
      getViewport: () => ({ width: edge, height: edge }),
      render: () => ({ promise: Promise.resolve() }),
      cleanup: () => true,
    }),
    getMetadata: async () => ({}),
  };
}

const textOf = (page: number): PdfLine => ({
  ...{ page, x: 0, y: 0, right: 0, height: 10 },
  cells: ['Der Zähler wird am Ende des Monats abgelesen und gemeldet.'],
});

it('keeps the text of a handbook with more drawings than may be recognised', async () => {
  const lines = Array.from({ length: 310 }, (_, page) => textOf(page));
  const read = await recognisePdf(pdfOf(611), lines, { recogniser }, 'handbuch.pdf');
  expect(read.lines).toEqual(lines);
});

it('refuses a book of scans', async () => {
  await expect(
    recognisePdf(pdfOf(301), [textOf(0)].slice(1), { recogniser }, 'buch.pdf'),
  ).rejects.toMatchObject({
    code: 'SOURCE_TOO_COSTLY',
  });
});
