// What every parser hands on: one tree for all formats, plus what the source says of itself.
// Not yet clean: sanitising comes after, in articleFromParsed.
import type { Root } from 'hast';
import type { Language } from '../../knowledge/vocabulary/language';

/** `title` and `language` only where the source itself names them (front matter, <title>, lang). */
export interface ParsedSource {
  readonly root: Root;
  readonly title?: string;
  readonly language?: Language;
}

/** The language behind a tag such as "de-AT", "EN" or "Deutsch"; undefined for any other. */
export function languageOfTag(tag: unknown): Language | undefined {
  if (typeof tag !== 'string') return undefined;
  const start = tag.trim().toLowerCase();
  if (/^(?:de|deu|ger)(?:[-_]|$)|^(?:deutsch|german)$/.test(start)) return 'de';
  if (/^(?:en|eng)(?:[-_]|$)|^(?:englisch|english)$/.test(start)) return 'en';
  return undefined;
}
