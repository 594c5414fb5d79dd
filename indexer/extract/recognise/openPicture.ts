// A picture of any kind that is read → one that sharp reads, and how many pages it has.
// Unpacks a BMP; the others stay as they are.
import { TablettError } from '../../../knowledge/errors/tablettError';
import { pagesOfPicture } from './greyPage';

export interface OpenedPicture {
  readonly picture: Uint8Array;
  /** 1, but for TIFF. */
  readonly pages: number;
}

/** Throws SOURCE_DAMAGED where it is no picture or has too many pixels. */
export async function openPicture(bytes: Uint8Array, source: string): Promise<OpenedPicture> {
  try {
    const picture = isBitmap(bytes) ? await pngOf(bytes) : bytes;
    return { picture, pages: await pagesOfPicture(picture) };
  } catch (thrown) {
    throw damagedPicture(source, thrown);
  }
}

export const damagedPicture = (source: string, thrown: unknown): TablettError =>
  new TablettError(
    'SOURCE_DAMAGED',
    { source, format: 'image', reason: 'the picture cannot be opened' },
    thrown,
  );

/** Its library is large, and few pictures need it. */
const pngOf = async (bitmap: Uint8Array): Promise<Uint8Array> =>
  (await import('./pngOfBitmap')).pngOfBitmap(bitmap);

const isBitmap = (bytes: Uint8Array): boolean => bytes[0] === 0x42 && bytes[1] === 0x4d;
