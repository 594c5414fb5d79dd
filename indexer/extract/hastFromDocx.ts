// Word files → the same tree as HTML: headings, lists, tables, links; pictures are left out.
// Knows mammoth; nothing else does. The zip is looked through before it is unpacked.
import mammoth from 'mammoth';
import { TablettError } from '../../knowledge/errors/tablettError';
import { guardZip } from './guardZip';
import { hastFromFragment } from './hastFromHtml';
import type { ParsedSource } from './parsedSource';

/** Beyond mammoth's own map (Heading 1–6, lists). Word keeps English names for built-in styles in every language. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Überschrift ${level}'] => h${level}:fresh`),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "r[style-name='Emphasis'] => em",
];

/** Throws SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP, SOURCE_ENCRYPTED, SOURCE_DAMAGED. */
export async function hastFromDocx(bytes: Uint8Array, source: string): Promise<ParsedSource> {
  await guardZip(bytes, source, 'docx');
  return hastFromFragment(await toHtml(bytes, source), source);
}

async function toHtml(bytes: Uint8Array, source: string): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const converted = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return converted.value;
  } catch (thrown) {
    const reason = 'no Word text can be found in it';
    throw new TablettError('SOURCE_DAMAGED', { source, format: 'docx', reason }, thrown);
  }
}
