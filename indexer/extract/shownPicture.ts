// How a picture that was placed in an article is shown: as a picture, or as an icon whose words stand for it.
// Pure; knows one element of the tree.
import type { Element } from 'hast';
import type { Asset } from '../../knowledge/vocabulary/article';

/** The pictures of one article by their id, for whoever writes its blocks. */
export type PlacedPictures = ReadonlyMap<string, Asset>;

/** `isIcon`: part of a sentence, its description says it as well. */
export interface ShownPicture {
  readonly asset: Asset;
  readonly alt: string;
  readonly isIcon: boolean;
}

/** Shortest edge, px; smaller ones are icons and the points that count visits. */
const minEdge = 48;
const maxAltLength = 1_000;

/** Undefined for a picture that was not placed for this very article. */
export function shownPicture({ properties }: Element, placed: PlacedPictures): ShownPicture | undefined {
  const asset = placed.get(String(properties.src).replace(/^asset:/, ''));
  if (!asset) return undefined;
  return { asset, alt: tellingAlt(String(properties.alt ?? '')), isIcon: isIcon(asset) };
}

export const isIcon = ({ width, height }: Asset): boolean => Math.min(width, height) < minEdge;

/** Nothing for what programs write where nobody described a picture: its file name, or a guess that says it is one. */
function tellingAlt(alt: string): string {
  const guessed = /automatisch generierte beschreibung|description automatically generated/i.test(alt);
  return guessed || /^\s*\S+\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|emf|wmf)\s*$/i.test(alt)
    ? ''
    : alt.slice(0, maxAltLength);
}
