// A picture of any kind, or the pixels of a rendered page → grey pixels of a size that can be recognised.
// Knows sharp; says nothing of words.
import sharp, { type Sharp } from 'sharp';
import type { GreyPage } from './textRecogniser';

/** What is unpacked at all: a sheet of A3 at 600 dpi. A bomb of a few kB may unpack to thousands of megapixels. */
export const maxUnpackedPixels = 70_000_000;
/** What is recognised: a sheet of A4 at 350 dpi; more only takes longer. */
const maxPixels = 12_000_000;
/** Letters of a smaller picture are too few pixels high; doubled, they are read. */
const smallEdge = 1_000;
const maxSeconds = 30;
/** Below this deviation of grey values a page holds nothing: paper and dust. */
const blankDeviation = 2;

// Pages come one after the other and are never seen twice: a cache would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

const reading = { limitInputPixels: maxUnpackedPixels, failOn: 'truncated', sequentialRead: true } as const;

/** How many pages a picture has: one, but for TIFF. Rejects where it is no picture or has too many pixels. */
export async function pagesOfPicture(bytes: Uint8Array): Promise<number> {
  const { format, pages = 1 } = await sharp(bytes, reading).metadata();
  return format === 'tiff' ? pages : 1;
}

/** `page` from 0. Turned as the camera says, on white. Rejects like pagesOfPicture. */
export function greyPageOfPicture(bytes: Uint8Array, page = 0): Promise<GreyPage> {
  return greyPage(sharp(bytes, { ...reading, page }).autoOrient());
}

/** Four bytes a pixel. */
export function greyPageOfPixels(rgba: Uint8ClampedArray, width: number, height: number): Promise<GreyPage> {
  return greyPage(sharp(rgba, { raw: { width, height, channels: 4 }, limitInputPixels: maxUnpackedPixels }));
}

async function greyPage(picture: Sharp): Promise<GreyPage> {
  const { autoOrient, width: asIs, height: tall } = await picture.metadata();
  const [width, height] = [autoOrient?.width ?? asIs, autoOrient?.height ?? tall];
  const scale = Math.min(
    Math.sqrt(maxPixels / (width * height)),
    Math.max(width, height) < smallEdge ? 2 : 1,
  );
  const { data, info } = await picture
    .timeout({ seconds: maxSeconds })
    .flatten({ background: '#fff' })
    .greyscale()
    .resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Another attempt at a page that was hard to read: specks taken out, or turned clockwise. */
export type Remedy = 'withoutSpecks' | 90 | 180 | 270;

export async function remedied({ pixels, width, height }: GreyPage, remedy: Remedy): Promise<GreyPage> {
  const page = sharp(pixels, { raw: { width, height, channels: 1 } });
  const changed = remedy === 'withoutSpecks' ? page.median(3) : page.rotate(remedy);
  // Some operations give three equal channels.
  const { data, info } = await changed.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Whether there is nothing on it to read. */
export function isBlank({ pixels }: GreyPage): boolean {
  const step = Math.max(1, Math.floor(pixels.length / 200_000));
  let [count, sum, squares] = [0, 0, 0];
  for (let at = 0; at < pixels.length; at += step) {
    const value = pixels[at] ?? 0;
    count += 1;
    sum += value;
    squares += value * value;
  }
  const mean = sum / Math.max(1, count);
  return Math.sqrt(squares / Math.max(1, count) - mean * mean) < blankDeviation;
}
