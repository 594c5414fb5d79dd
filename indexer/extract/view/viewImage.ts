// One page of a picture (PNG, JPEG, TIFF, WebP, BMP) in its colours.
// Recognises nothing on it.
import type { SourceView } from '../../../knowledge/vocabulary/sourceView';
import { damagedPicture, openPicture } from '../recognise/openPicture';
import { pageOfPicture } from './picturePage';

/** Throws SOURCE_DAMAGED. */
export async function viewImage(bytes: Uint8Array, source: string, page: number): Promise<SourceView> {
  const { picture, pages } = await openPicture(bytes, source);
  const at = Math.min(page, pages - 1);
  const shown = await pageOfPicture(picture, at).catch((thrown) =>
    Promise.reject(damagedPicture(source, thrown)),
  );
  return { pages, page: at, shown };
}
