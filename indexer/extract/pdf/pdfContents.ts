// What is used of pdf.js's own values, which pdf-parse gives without types.
// Types only.

/** What is asked of pdf.js's PDFDocumentProxy; what a page draws, and its pixels. */
export interface PdfContents {
  readonly numPages: number;
  readonly canvasFactory: {
    create(width: number, height: number): DrawnPage;
    destroy(drawn: DrawnPage): void;
  };
  getPage(number: number): Promise<{
    getTextContent(): Promise<{ items: readonly (DrawnText | { readonly type: string })[] }>;
    getViewport(options: { readonly scale: number }): { readonly width: number; readonly height: number };
    render(options: object): { readonly promise: Promise<void> };
    cleanup(): boolean;
  }>;
  getMetadata(): Promise<{ info?: PdfInfo }>;
}

/** What a PDF says of itself; times as `D:20240131120000+01'00'`. */
export interface PdfInfo {
  readonly Title?: string;
  readonly Language?: string;
  readonly ModDate?: string;
  readonly CreationDate?: string;
}

interface DrawnPage {
  readonly canvas: { readonly width: number; readonly height: number };
  readonly context: {
    getImageData(
      x: number,
      y: number,
      width: number,
      height: number,
    ): { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };
  };
}

export interface DrawnText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}
