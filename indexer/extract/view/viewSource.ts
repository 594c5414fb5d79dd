// A source file → one page of it as it is, for whoever compares it with its article: pages drawn, words as they stand.
// Chooses the view of each format; knows no library itself. Runs only where foreign files are read.
import { TablettError, toTablettError } from '../../../knowledge/errors/tablettError';
import { assertNever } from '../../../knowledge/vocabulary/assertNever';
import type { SourceFile } from '../../../knowledge/vocabulary/sourceFile';
import type { SourceTextForm, SourceView } from '../../../knowledge/vocabulary/sourceView';
import { type TextPart, textPage } from './textPages';
import { partsOfEpub, partsOfRtf } from './viewBook';
import { partsOfArchive, partsOfMail } from './viewHolders';
import { viewImage } from './viewImage';
import { partsOfDocx, partsOfOdp, partsOfOdt } from './viewOffice';
import { partsOfHtml, partsOfMhtml } from './viewPage';
import { viewPdf } from './viewPdf';
import { partsOfSheets } from './viewSheets';
import { partsOfPptx } from './viewSlides';

/**
 * `page` from 0; beyond the end, the last one. `password`: of a locked PDF. Keeps the limits of extraction. Throws
 * TablettError: SOURCE_DAMAGED, SOURCE_ENCRYPTED, SOURCE_LOCK_FOREIGN, SOURCE_MAIL_SEALED, SOURCE_ZIP_BOMB, SOURCE_TOO_DEEP,
 * SOURCE_TOO_LARGE, SOURCE_TOO_MANY_PARTS, SOURCE_TOO_COSTLY.
 */
export async function viewSource(file: SourceFile, page: number, password?: string): Promise<SourceView> {
  const { source, format } = file;
  try {
    if (format === 'pdf') return await viewPdf(file.bytes, source, page, password);
    if (format === 'image') return await viewImage(file.bytes, source, page);
    return textPage(await partsOf(file), page, formOf(format));
  } catch (thrown) {
    const reason = 'its structure cannot be followed';
    // As in extractArticles.ts: a parser that ran out of stack.
    if (thrown instanceof RangeError)
      throw new TablettError('SOURCE_DAMAGED', { source, format, reason }, thrown);
    throw toTablettError(thrown, `view ${format}`);
  }
}

async function partsOf(file: SourceFile): Promise<readonly TextPart[]> {
  const { source } = file;
  switch (file.format) {
    case 'markdown':
    case 'text':
    case 'csv':
    case 'jsonl':
      return [{ text: file.text }];
    case 'html':
      return partsOfHtml(file.text, source);
    case 'mhtml':
      return partsOfMhtml(file.bytes, source);
    case 'docx':
      return partsOfDocx(file.bytes, source);
    case 'odt':
      return partsOfOdt(file.bytes, source);
    case 'odp':
      return partsOfOdp(file.bytes, source);
    case 'pptx':
      return partsOfPptx(file.bytes, source);
    case 'rtf':
      return partsOfRtf(file.bytes, source);
    case 'epub':
      return partsOfEpub(file.bytes, source);
    case 'xlsx':
    case 'xls':
    case 'ods':
      return partsOfSheets(file.bytes, source, file.format);
    case 'eml':
    case 'msg':
      return partsOfMail(file);
    case 'zip':
      return partsOfArchive(file.bytes, source);
    case 'pdf':
    case 'image':
      return [];
    default:
      return assertNever(file);
  }
}

const forms: Readonly<Partial<Record<SourceFile['format'], SourceTextForm>>> = {
  markdown: 'code',
  csv: 'code',
  jsonl: 'code',
  xlsx: 'cells',
  xls: 'cells',
  ods: 'cells',
  zip: 'cells',
};
const formOf = (format: SourceFile['format']): SourceTextForm => forms[format] ?? 'plain';
