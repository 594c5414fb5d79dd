// The pictures that the lines of a JSONL file carry themselves, as `data:` addresses: an export of our own writes them.
// Looks at nothing else in the lines.
import type { Asset } from '../../../knowledge/vocabulary/article';
import { occurrencesOf } from '../../../knowledge/vocabulary/occurrences';
import type { PictureDesk } from '../pictureDesk';
import type { PicturesByAddress } from '../placePictures';

/** As the export writes them; other kinds in foreign files are not worth a look at every line. */
const address = /data:image\/webp;base64,[A-Za-z0-9+/]+={0,2}/g;

/** By address. A line's pictures keep to the limits of one article. */
export async function picturesInLines(text: string, desk: PictureDesk): Promise<PicturesByAddress> {
  const found = new Map<string, Asset>();
  if (!text.includes('data:image/webp')) return found;
  for (const line of text.split('\n')) {
    const find = desk.forArticle([]);
    for (const [written] of occurrencesOf(line, address)) {
      const asset = found.has(written) ? undefined : await find(written);
      if (asset) found.set(written, asset);
    }
  }
  return found;
}
