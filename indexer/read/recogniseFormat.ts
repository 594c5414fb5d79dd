// What a file really is: its first bytes and its inside decide, its name only between kinds of plain text.
// Does not read the disk and opens nothing; it looks at bytes already read.
import type { BinaryFormat, SourceFormat, TextFormat } from '../../knowledge/vocabulary/sourceFile';
import { decodeText } from './decodeText';
import { recogniseMail } from './recogniseMail';
import { zipNames } from './zipNames';

/** A format that is read, with its decoded text if it is one; or why not: encrypted, damaged, or another kind by name. */
export type RecognisedFormat =
  | { readonly kind: 'text'; readonly format: TextFormat; readonly text: string }
  | { readonly kind: 'binary'; readonly format: BinaryFormat }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly format: SourceFormat }
  | { readonly kind: 'unsupported'; readonly format: string };

/** By extension, which may be any word: a plain record would know "constructor". */
const textFormats: ReadonlyMap<string, TextFormat> = new Map(
  Object.entries<TextFormat>({
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
  }),
);
/** Binary formats that are read, by extension. */
const binaryFormats: ReadonlyMap<string, BinaryFormat> = new Map(
  Object.entries<BinaryFormat>({
    pdf: 'pdf',
    png: 'image',
    jpg: 'image',
    jpeg: 'image',
    tif: 'image',
    tiff: 'image',
    webp: 'image',
    bmp: 'image',
    docx: 'docx',
    docm: 'docx',
    pptx: 'pptx',
    pptm: 'pptx',
    ppsx: 'pptx',
    xlsx: 'xlsx',
    xlsm: 'xlsx',
    xls: 'xls',
    odt: 'odt',
    ott: 'odt',
    odp: 'odp',
    ods: 'ods',
    rtf: 'rtf',
    epub: 'epub',
    zip: 'zip',
    msg: 'msg',
    eml: 'eml',
    mht: 'mhtml',
    mhtml: 'mhtml',
  }),
);
/** What are zips themselves: a zip of that name without their parts is a broken one. */
const zipped: ReadonlySet<BinaryFormat> = new Set(['docx', 'pptx', 'xlsx', 'odt', 'odp', 'ods', 'epub']);
/** Of office programs: what bears one of these and is plain text is read as text. */
const officeExtensions = new Set([...binaryFormats.keys(), 'doc', 'ppt']);

/** Recognises a file by content first, then by its extension (lower case, without dot, '' for none). */
export function recogniseFormat(bytes: Uint8Array, extension: string): RecognisedFormat {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Readers accept the PDF mark within the first KiB (PDF 1.7 reference, appendix H, note 13); we ask for it early.
  if (view.subarray(0, 1024).includes('%PDF-') && !startsLikeText(view))
    return { kind: 'binary', format: 'pdf' };
  if (view.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return recogniseZip(view, extension);
  if (view.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex')))
    return recogniseOle(view, extension);
  if (view.subarray(0, 5).equals(Buffer.from('{\\rtf'))) return { kind: 'binary', format: 'rtf' };
  if (isPicture(view)) return { kind: 'binary', format: 'image' };
  const mail = recogniseMail(view, extension);
  if (mail) return { kind: 'binary', format: mail };
  const text = decodeText(bytes);
  if (text === undefined) return recogniseBinary(extension);
  return recogniseText(text, extension);
}

/** First bytes of PNG, JPEG, TIFF (both byte orders), BMP (whose reserved bytes are 0) and WebP. */
function isPicture(view: Buffer): boolean {
  const starts = (hex: string, at = 0): boolean => {
    const mark = Buffer.from(hex, 'hex');
    return view.subarray(at, at + mark.length).equals(mark);
  };
  if (['89504e470d0a1a0a', 'ffd8ff', '49492a00', '4d4d002a'].some((hex) => starts(hex))) return true;
  if (starts('424d') && starts('00000000', 6)) return true;
  return starts('52494646') && starts('57454250', 8);
}

/** An article that only speaks of "%PDF-" is no PDF: letters before the mark speak for text. */
function startsLikeText(view: Buffer): boolean {
  const before = view.subarray(0, view.subarray(0, 1024).indexOf('%PDF-')).toString('latin1');
  return /[a-z]{3}/i.test(before);
}

/** Main part of an Office file, by the beginning of its name. */
const mainParts: readonly (readonly [string, BinaryFormat])[] = [
  ['word/document', 'docx'],
  ['ppt/presentation.', 'pptx'],
  ['xl/workbook.', 'xlsx'],
];
/** OpenDocument and EPUB name themselves in the first, unpacked entry. */
const mimeTypes: readonly (readonly [string, BinaryFormat])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/epub', 'epub'],
];

function recogniseZip(view: Buffer, extension: string): RecognisedFormat {
  const names = zipNames(view);
  const named = binaryFormats.get(extension);
  if (!names) return { kind: 'damaged', format: named ?? 'zip' };
  const main = mainParts.find(([start]) => names.some((name) => name.startsWith(start)));
  if (main) return { kind: 'binary', format: main[1] };
  const start = view.subarray(0, 256).toString('latin1');
  const mime = mimeTypes.find(([type]) => start.includes(`mimetype${type}`));
  if (mime) return { kind: 'binary', format: mime[1] };
  if (names.includes('META-INF/container.xml')) return { kind: 'binary', format: 'epub' };
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.'))
    return { kind: 'unsupported', format: 'OpenDocument' };
  // Some programs pack even the entry that names the kind: there the file's own name tells.
  if (names.includes('content.xml') && named && /^od[tps]$/.test(named))
    return { kind: 'binary', format: named };
  if (named && zipped.has(named)) return { kind: 'damaged', format: named };
  return { kind: 'binary', format: 'zip' };
}

/** Old Office files, and new ones with a password, are OLE containers; their streams are named in UTF-16. */
function recogniseOle(view: Buffer, extension: string): RecognisedFormat {
  const holds = (stream: string): boolean => view.includes(Buffer.from(stream, 'utf16le'));
  // A message comes first: what is attached to it may be any of the others.
  if (holds('__properties_version1.0')) return { kind: 'binary', format: 'msg' };
  if (holds('EncryptedPackage')) return { kind: 'encrypted' };
  // A table may hold a text, and a text a table: there the file's own name tells.
  if (extension === 'xls' && holds('Workbook')) return { kind: 'binary', format: 'xls' };
  if (holds('WordDocument')) return { kind: 'unsupported', format: 'doc' };
  if (holds('Workbook')) return { kind: 'binary', format: 'xls' };
  if (holds('PowerPoint Document')) return { kind: 'unsupported', format: 'ppt' };
  return { kind: 'unsupported', format: 'OLE' };
}

function recogniseBinary(extension: string): RecognisedFormat {
  const named = binaryFormats.get(extension);
  if (named) return { kind: 'damaged', format: named };
  return {
    kind: 'unsupported',
    format: textFormats.get(extension) === undefined && extension ? extension : 'binary',
  };
}

function recogniseText(text: string, extension: string): RecognisedFormat {
  const named = textFormats.get(extension) ?? (officeExtensions.has(extension) ? 'text' : undefined);
  if (named === 'csv' || named === 'jsonl') return { kind: 'text', format: named, text };
  // Pages are saved under the names of what made them, too: "hilfe.aspx", "index.php".
  if (looksLikeHtmlFile(text)) return { kind: 'text', format: 'html', text };
  if (named === undefined) return { kind: 'unsupported', format: extension };
  if (named === 'html' && !/<[a-z!/]/i.test(text)) return { kind: 'text', format: 'text', text };
  return { kind: 'text', format: named, text };
}

/** Whole pages only: a Markdown file may well begin with a tag of its own. */
function looksLikeHtmlFile(text: string): boolean {
  const start = text.slice(0, 4096).replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  return /^<!doctype\s+html|^<html[\s>]/i.test(start);
}
