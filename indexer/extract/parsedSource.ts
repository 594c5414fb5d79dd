// What every parser hands on: one tree for all formats, plus what the source says of itself.
// Not yet clean: sanitising comes after, in articleFromParsed.
import type { Root } from 'hast';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { Language } from '../../knowledge/vocabulary/language';
import type { PictureReader } from './pictureDesk';

/** `title`, `language` and `keeping` only where the source itself names them (front matter, <title>, lang, properties). */
export interface ParsedSource {
  readonly root: Root;
  readonly title?: string;
  readonly language?: Language;
  readonly keeping?: Partial<Keeping>;
  /** Of an export of our own: the article's id and when it was last changed. */
  readonly claimedId?: ArticleId;
  readonly changedAtMs?: number;
  /** See ArticleContent. */
  readonly writtenAtMs?: number;
  /** The pictures inside the source, by the `src` that the tree names them with; `data:` needs none. */
  readonly pictures?: PictureReader;
}

/** The language behind a tag such as "de-AT", "EN" or "Deutsch"; undefined for any other. */
export function languageOfTag(tag: unknown): Language | undefined {
  if (typeof tag !== 'string') return undefined;
  const start = tag.trim().toLowerCase();
  if (/^(?:de|deu|ger)(?:[-_]|$)|^(?:deutsch|german)$/.test(start)) return 'de';
  if (/^(?:en|eng)(?:[-_]|$)|^(?:englisch|english)$/.test(start)) return 'en';
  return undefined;
}
