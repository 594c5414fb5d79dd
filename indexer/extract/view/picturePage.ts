// A picture or the pixels of a drawn page → small WebP as it is shown beside an article.
// Knows sharp; says nothing of what is on it.
import sharp, { type Sharp } from 'sharp';
import type { ShownSource } from '../../../knowledge/vocabulary/sourceView';
import { maxUnpackedPixels } from '../recognise/greyPage';

/** Longest edge, px: a page of A4 at 137 pixels an inch, where small print can be read. */
export const maxEdge = 1_600;
const quality = 84;
/** As for the pictures of articles (encodePicture.ts). */
const effort = 2;
const maxSeconds = 30;
const reading = { limitInputPixels: maxUnpackedPixels, failOn: 'truncated', sequentialRead: true } as const;

// Pages come one after the other and are never seen twice: a cache would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

/** `page` from 0, of a TIFF. Turned as the camera says, on white. Rejects where it cannot be unpacked. */
export const pageOfPicture = (bytes: Uint8Array, page: number): Promise<ShownSource> =>
  encoded(sharp(bytes, { ...reading, page }).autoOrient());

/** Four bytes a pixel. */
export const pageOfPixels = (rgba: Uint8ClampedArray, width: number, height: number): Promise<ShownSource> =>
  encoded(sharp(rgba, { raw: { width, height, channels: 4 }, limitInputPixels: maxUnpackedPixels }));

async function encoded(picture: Sharp): Promise<ShownSource> {
  const { data, info } = await picture
    .timeout({ seconds: maxSeconds })
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .webp({ quality, effort })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { kind: 'picture', mediaType: 'image/webp', bytes: Uint8Array.from(data), width, height };
}
