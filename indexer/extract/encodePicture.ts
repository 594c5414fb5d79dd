// A picture of any common kind → small WebP without metadata, or nothing where it is none or asks too much.
// Knows sharp; nothing else does. Renders vector pictures to pixels: nothing in them ever runs or loads.
import { createHash } from 'node:crypto';
import sharp, { type Metadata, type SharpOptions } from 'sharp';
import type { Asset } from '../../knowledge/vocabulary/article';

/** Longest edge, px: twice the width that the reader shows, for fine displays. */
const maxEdge = 1_600;
/** 50 megapixels are a poster; a bomb of a few kB may unpack to thousands of them. */
const maxPixels = 50_000_000;
const maxSeconds = 10;
/** Drawings of office programs stay far below; more is a map or an attack. */
const maxVectorBytes = 2_000_000;
const maxStoredBytes = 400_000;
/** Each is tried until the outcome is small enough: screenshots pass the first, photographs the second. */
const attempts = [
  { edge: maxEdge, quality: 82 },
  { edge: maxEdge, quality: 60 },
  { edge: 1_000, quality: 50 },
] as const;
/** Of 0 to 6. A screenshot of 1920 × 1080 takes 60 ms and 58 kB; with the default, 4, it takes 92 ms and 56 kB. */
const effort = 2;
const readable = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'svg', 'heif', 'avif']);

// Pictures come one after the other and are never seen twice: a cache would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

/** Undefined for what is no picture that is read, is damaged, or stays too large. Never throws. */
export async function encodePicture(bytes: Uint8Array): Promise<Asset | undefined> {
  try {
    const reading = { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true } as const;
    if (!isTame(bytes)) return undefined;
    const facts = await sharp(bytes, reading).metadata();
    if (!readable.has(facts.format)) return undefined;
    if (isStoredForm(bytes, facts)) return await keptAsItIs(bytes, reading, facts);
    for (const { edge, quality } of attempts) {
      const fit = { width: edge, height: edge, fit: 'inside', withoutEnlargement: true } as const;
      const picture = sharp(bytes, reading).timeout({ seconds: maxSeconds }).rotate().resize(fit);
      // Drawings are made for white paper: black lines on nothing would vanish in the dark theme.
      const onPaper = picture.flatten({ background: 'white' }).webp({ quality, effort });
      const { data, info } = await onPaper.toBuffer({ resolveWithObject: true });
      if (data.length <= maxStoredBytes) return assetOf(data, info);
    }
    return undefined;
  } catch {
    return undefined;
  }
}

/** As pictures are stored here (an export brings them back): encoded again, they would be others, and worse. */
function isStoredForm(bytes: Uint8Array, { format, width, height, hasAlpha }: Metadata): boolean {
  const small = bytes.length <= maxStoredBytes && Math.max(width, height) <= maxEdge;
  return format === 'webp' && small && !hasAlpha && isPlainWebp(bytes);
}

/**
 * Nothing but one picture, without metadata and anything behind it. (Google, "WebP Container Specification": RIFF, then
 * chunks of even length; metadata and animation need one of another kind.)
 */
function isPlainWebp(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 20 || view.readUInt32LE(4) + 8 !== view.length) return false;
  const length = view.readUInt32LE(16);
  return /^VP8[ L]$/.test(view.toString('latin1', 12, 16)) && 20 + length + (length % 2) === view.length;
}

/** Decoded to the last pixel first: what fails there is no picture. */
async function keptAsItIs(
  bytes: Uint8Array,
  reading: SharpOptions,
  { width, height }: Metadata,
): Promise<Asset> {
  await sharp(bytes, reading).timeout({ seconds: maxSeconds }).raw().toBuffer();
  return assetOf(bytes, { width, height });
}

/**
 * Of drawings (SVG): packed ones are bombs, entities multiply ("billion laughs"), and nothing but the file itself may be
 * shown. Asked first: a parser reads all of a drawing before it tells its size.
 */
function isTame(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view[0] === 0x1f && view[1] === 0x8b) return false;
  if (!/^(?:\ufeff|\xef\xbb\xbf|\s|\0)*</.test(view.toString('latin1', 0, 1_000))) return true;
  if (bytes.length > maxVectorBytes) return false;
  const text = view.toString('latin1').replaceAll('\0', '');
  return !/<!ENTITY|(?:href|src)\s*=\s*(?:["']\s*)?(?:file|https?|ftp):/i.test(text);
}

function assetOf(bytes: Uint8Array, { width, height }: { width: number; height: number }): Asset {
  const id = createHash('sha256').update(bytes).digest('hex');
  return { id, mediaType: 'image/webp', width, height, bytes: Uint8Array.from(bytes) };
}
