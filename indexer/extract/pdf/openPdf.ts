// A PDF, opened within limits for as long as somebody works with it.
// Knows pdf-parse; nothing else does. Fetches nothing, evaluates nothing.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { maxUnpackedPixels } from '../recognise/greyPage';
import { beforeTimeout } from './beforeTimeout';
import type { PdfContents } from './pdfContents';
import { preparePdfRuntime } from './preparePdfRuntime';

export interface PdfOpening {
  /** Of a locked one. */
  readonly password?: string | undefined;
  /** `drawn`: letters of fonts that the file only names are drawn, too. */
  readonly fonts?: 'drawn';
}

const folderOfPdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Reading words needs none of them. */
const fontFiles = {
  standardFontDataUrl: join(folderOfPdfjs, 'standard_fonts', '/'),
  cMapUrl: join(folderOfPdfjs, 'cmaps', '/'),
  cMapPacked: true,
} as const;

type PdfParser = InstanceType<typeof import('pdf-parse').PDFParse>;

/** Closed when `work` has ended. Throws SOURCE_ENCRYPTED, SOURCE_DAMAGED, SOURCE_TOO_COSTLY, and what `work` throws by a code. */
export async function openPdf<Made>(
  bytes: Uint8Array,
  source: string,
  { password, fonts }: PdfOpening,
  work: (pdf: PdfContents) => Promise<Made>,
): Promise<Made> {
  await preparePdfRuntime();
  const { PDFParse, VerbosityLevel } = await import('pdf-parse');
  const parser = new PDFParse({
    // A copy: the library hands its buffer to another thread of its own and empties it.
    data: Uint8Array.from(bytes),
    ...(password !== undefined && { password }),
    ...(fonts === 'drawn' && fontFiles),
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
    return await work(await beforeTimeout(contentsOf(parser), source));
  } catch (thrown) {
    throw pdfFailure(thrown, source);
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

/** getText() of pdf-parse throws sizes and places away, so its document is asked directly (version pinned). */
// biome-ignore lint/complexity/useLiteralKeys: a private member can only be named so
const contentsOf = (parser: PdfParser): Promise<PdfContents> => parser['load']();

function pdfFailure(thrown: unknown, source: string): TablettError {
  if (thrown instanceof TablettError) return thrown;
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'PasswordException') return new TablettError('SOURCE_ENCRYPTED', { source }, thrown);
  const reason = name === 'InvalidPDFException' ? 'no PDF structure in it' : 'its pages cannot be read';
  return new TablettError('SOURCE_DAMAGED', { source, format: 'pdf', reason }, thrown);
}
