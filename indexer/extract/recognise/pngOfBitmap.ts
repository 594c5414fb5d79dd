// BMP → PNG, for the libraries that do not read it.
// Knows @napi-rs/canvas, which comes with the reader of PDF.
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { maxUnpackedPixels } from './greyPage';

/** Rejects where it is none, or has more pixels than are read. */
export async function pngOfBitmap(bytes: Uint8Array): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Width and height of the header that every BMP since Windows 3 has; asked before anything is unpacked.
  const [width, height] = [Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true))];
  if (width * height > maxUnpackedPixels) throw new Error('too many pixels');
  const picture = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return canvas.encode('png');
}
