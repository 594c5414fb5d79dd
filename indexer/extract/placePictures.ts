// Finds the pictures that a parsed tree shows and leaves in their place only what is stored: `asset:` and a hash.
// Every other picture goes; sanitising and writing come after.
import type { Element, Root } from 'hast';
import type { Asset } from '../../knowledge/vocabulary/article';
import type { PictureFinder } from './pictureDesk';
import type { PlacedPictures } from './shownPicture';

/** The pictures of one article by the address that its page names them with. */
export type PicturesByAddress = ReadonlyMap<string, Asset>;

/** Rewrites the tree in place. */
export async function placePictures(root: Root, find: PictureFinder): Promise<PlacedPictures> {
  const found = new Map<string, Asset>();
  for (const address of new Set(picturesOf(root).map(addressOf))) {
    const asset = address === '' ? undefined : await find(address);
    if (asset) found.set(address, asset);
  }
  return placeKnownPictures(root, found);
}

/** The same where the pictures are known already. */
export function placeKnownPictures(root: Root, known: PicturesByAddress): PlacedPictures {
  const placed = new Map<string, Asset>();
  for (const element of picturesOf(root)) {
    const asset = known.get(addressOf(element));
    if (asset) placed.set(asset.id, asset);
    element.properties = {
      ...(asset ? { src: `asset:${asset.id}` } : {}),
      ...(typeof element.properties.alt === 'string' && { alt: element.properties.alt }),
    };
  }
  return placed;
}

const addressOf = ({ properties: { src } }: Element): string => (typeof src === 'string' ? src.trim() : '');

function picturesOf(node: Root | Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'img' ? [child] : picturesOf(child);
  });
}
