// A web page saved as one file (MHTML) → the same as a page, with the pictures saved beside it.
// What was not saved is not fetched.
import { hastFromPage } from './hastFromHtml';
import type { MimePart } from './mail/mimePart';
import { readMime } from './mail/readMime';
import type { ParsedSource } from './parsedSource';

/** Throws SOURCE_DAMAGED, SOURCE_TOO_DEEP, SOURCE_TOO_LARGE. */
export async function hastFromMhtml(bytes: Uint8Array, source: string): Promise<ParsedSource> {
  const {
    html = '',
    text = '',
    subject,
    parts,
    header,
  } = await readMime(withLocationsAsIds(bytes), source, 'mhtml');
  const page = hastFromPage(html || text, source);
  const base = header('snapshot-content-location') ?? header('content-location') ?? '';
  const byPlace = new Map(parts.map((part) => [part.contentId, part.bytes]));
  return {
    ...(subject && { title: subject }),
    ...page,
    pictures: async (address) => {
      const named = address.replace(/^cid:/i, '');
      return byPlace.get(named) ?? byPlace.get(absolute(named, base)) ?? byEnd(parts, named);
    },
  };
}

/**
 * A saved part is named by the address it came from; the mail parser keeps a part's Content-ID only, so the address
 * takes its place. Bytes stay as they are beside those headers.
 */
function withLocationsAsIds(bytes: Uint8Array): Buffer {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return Buffer.from(
    text.replace(/^content-location:[ \t]*(?:\r?\n[ \t]+)?(\S{1,4000})[ \t]*$/gim, 'Content-ID: <$1>'),
    'latin1',
  );
}

/** Programs name the page's own place in ways of their own: `bild.png` may be `file:///C:/bild.png`. */
function byEnd(parts: readonly MimePart[], address: string): Uint8Array | undefined {
  const end = `/${address.replace(/^\.?\//, '')}`;
  return parts.find(({ contentId }) => contentId?.endsWith(end))?.bytes;
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base || undefined).href;
  } catch {
    return address;
  }
}
