// What a file really is: its first bytes and its inside decide, its name only between kinds of plain text.
// Does not read the disk and opens nothing; it looks at bytes already read.
import type { SourceFormat, TextFormat } from '../../knowledge/vocabulary/sourceFile';
import { decodeText } from './decodeText';

/** A format that is read, with its decoded text if it is one; or why not: encrypted, damaged, or another kind by name. */
export type RecognisedFormat =
  | { readonly kind: 'text'; readonly format: TextFormat; readonly text: string }
  | { readonly kind: 'binary'; readonly format: 'docx' | 'pdf' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly format: SourceFormat }
  | { readonly kind: 'unsupported'; readonly format: string };

const textFormats: Readonly<Record<string, TextFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'markdown',
  txt: 'text',
  text: 'text',
  log: 'text',
  '': 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};
const officeExtensions = new Set(['docx', 'pdf', 'doc', 'rtf', 'odt']);

/** Recognises a file by content first, then by its extension (lower case, without dot, '' for none). */
export function recogniseFormat(bytes: Uint8Array, extension: string): RecognisedFormat {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Readers accept the PDF mark within the first KiB (PDF 1.7 reference, appendix H, note 13); we ask for it early.
  if (view.subarray(0, 1024).includes('%PDF-') && !startsLikeText(view))
    return { kind: 'binary', format: 'pdf' };
  if (view.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return recogniseZip(view, extension);
  if (view.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return recogniseOle(view);
  if (view.subarray(0, 5).equals(Buffer.from('{\\rtf'))) return { kind: 'unsupported', format: 'rtf' };
  const text = decodeText(bytes);
  if (text === undefined) return recogniseBinary(extension);
  return recogniseText(text, extension);
}

/** An article that only speaks of "%PDF-" is no PDF: letters before the mark speak for text. */
function startsLikeText(view: Buffer): boolean {
  const before = view.subarray(0, view.subarray(0, 1024).indexOf('%PDF-')).toString('latin1');
  return /[a-z]{3}/i.test(before);
}

function recogniseZip(view: Buffer, extension: string): RecognisedFormat {
  const inside: readonly (readonly [string, string])[] = [
    ['xl/workbook.', 'xlsx'],
    ['ppt/presentation.', 'pptx'],
    ['mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
    ['mimetypeapplication/vnd.oasis.opendocument.', 'OpenDocument'],
    ['mimetypeapplication/epub', 'epub'],
  ];
  if (view.includes('word/document.xml')) return { kind: 'binary', format: 'docx' };
  for (const [mark, format] of inside) if (view.includes(mark)) return { kind: 'unsupported', format };
  if (extension === 'docx') return { kind: 'damaged', format: 'docx' };
  return { kind: 'unsupported', format: 'zip' };
}

/** Old Office files, and new ones with a password, are OLE containers; their streams are named in UTF-16. */
function recogniseOle(view: Buffer): RecognisedFormat {
  const holds = (stream: string): boolean => view.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return { kind: 'encrypted' };
  if (holds('WordDocument')) return { kind: 'unsupported', format: 'doc' };
  if (holds('Workbook')) return { kind: 'unsupported', format: 'xls' };
  if (holds('PowerPoint Document')) return { kind: 'unsupported', format: 'ppt' };
  return { kind: 'unsupported', format: 'OLE' };
}

function recogniseBinary(extension: string): RecognisedFormat {
  if (extension === 'docx' || extension === 'pdf') return { kind: 'damaged', format: extension };
  return {
    kind: 'unsupported',
    format: textFormats[extension] === undefined && extension ? extension : 'binary',
  };
}

function recogniseText(text: string, extension: string): RecognisedFormat {
  const named = textFormats[extension] ?? (officeExtensions.has(extension) ? 'text' : undefined);
  if (named === undefined) return { kind: 'unsupported', format: extension };
  if (named === 'csv' || named === 'jsonl') return { kind: 'text', format: named, text };
  if (looksLikeHtmlFile(text)) return { kind: 'text', format: 'html', text };
  if (named === 'html' && !/<[a-z!/]/i.test(text)) return { kind: 'text', format: 'text', text };
  return { kind: 'text', format: named, text };
}

/** Whole pages only: a Markdown file may well begin with a tag of its own. */
function looksLikeHtmlFile(text: string): boolean {
  const start = text.slice(0, 4096).replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  return /^<!doctype\s+html|^<html[\s>]/i.test(start);
}
