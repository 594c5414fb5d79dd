// Word files → the same tree as HTML: headings, lists, tables, links, pictures.
// Knows mammoth; nothing else does. The zip is looked through before it is unpacked.
import mammoth from 'mammoth';
import { TablettError } from '../../knowledge/errors/tablettError';
import { officeProperties, withProperties } from './fileProperties';
import { hastFromFragment } from './hastFromHtml';
import { openZip } from './openZip';
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

/** Pictures are held together until the article is written. */
const maxHeldBytes = 20 * 1024 * 1024;

/** Throws SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP, SOURCE_ENCRYPTED, SOURCE_DAMAGED. */
export async function hastFromDocx(bytes: Uint8Array, source: string): Promise<ParsedSource> {
  const zip = await openZip(bytes, source, 'docx');
  await zip.guard();
  const held = new Map<string, Uint8Array>();
  const html = await toHtml(bytes, source, held);
  const parsed = {
    ...hastFromFragment(html, source),
    pictures: async (address: string) => held.get(address),
  };
  return withProperties(parsed, await officeProperties(zip));
}

async function toHtml(bytes: Uint8Array, source: string, pictures: Map<string, Uint8Array>): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let heldBytes = 0;
  let seen = 0;
  const keepPicture = mammoth.images.imgElement(async (image) => {
    const src = `docx-picture:${seen++}`;
    const picture = heldBytes < maxHeldBytes ? await image.readAsBuffer() : undefined;
    heldBytes += picture?.length ?? 0;
    if (picture) pictures.set(src, picture);
    return { src };
  });
  try {
    const converted = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        // Pictures that are only linked stay away: nothing outside the file is asked for.
        externalFileAccess: false,
        convertImage: keepPicture,
      },
    );
    return converted.value;
  } catch (thrown) {
    const reason = 'no Word text can be found in it';
    throw new TablettError('SOURCE_DAMAGED', { source, format: 'docx', reason }, thrown);
  }
}
