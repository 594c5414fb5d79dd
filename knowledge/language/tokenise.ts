// Cuts a text into tokens with their places: words, hyphenated words, numbers, e-mail addresses, web addresses.
// Linear in the text's length; knows nothing of languages, stop words or stems.
import { occurrencesOf } from '../vocabulary/occurrences';
import type { Span } from '../vocabulary/span';

export type TokenKind = 'word' | 'number' | 'address' | 'abbreviation';

/** `text.slice(start, end)` is the token as written. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly raw: string;
}

// Letters with everything that may stand inside a word: marks, digits (A4, 10kWh), soft hyphen, zero-width joiners.
const inWord = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d\\u2060]';
const hyphen = '[-\\u2010\\u2011]';
// Bounded repeats: an unbounded one would scan the rest of the text again at each place.
const address =
  '(?:https?:\\/\\/|www\\.)[^\\s<>"\'()\\[\\]]{1,2000}|[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}';
// z. B., d. h., u. a., i. d. R., e.g., i.e.: no topic, and their letters would be noise.
const abbreviation =
  '(?<![\\p{L}\\p{N}])(?:z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|o\\.\\s?ä|u\\.\\s?U|i\\.\\s?d\\.\\s?R|e\\.g|i\\.e)\\.';
// Dates, amounts, versions (1.3.2025, 35 %, 1.5kWh → 1.5); bare digits before letters belong to the word (10kWh, 2FA).
const number = '\\d+(?:[.,:/]\\d+){1,6}(?:\\s?%)?|\\d+(?![\\p{L}\\p{M}\\p{N}])(?:\\s?%)?';
// Kund:innen, Mieter/-innen, Berater*in: one word, its ending left out by the analysis.
const word = `[\\p{L}\\p{N}]${inWord}*(?:['’]\\p{L}+)?(?:${hyphen}${inWord}+){0,8}(?:[*:_/]-?in(?:nen)?(?![\\p{L}\\p{N}]))?`;
const pattern = new RegExp(`(${address})|(${abbreviation})|(${number})|(${word})`, 'giu');

/** The tokens of a text in order, not overlapping. Emoji, symbols and lone surrogates give none. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of occurrencesOf(text, pattern)) {
    const kind = kindOf(found);
    const raw = kind === 'address' ? found[0].replace(/[.,;:!?]+$/, '') : found[0];
    tokens.push({ kind, raw, start: found.index, end: found.index + raw.length });
  }
  return tokens;
}

function kindOf(found: RegExpMatchArray): TokenKind {
  if (found[1] !== undefined) return 'address';
  if (found[2] !== undefined) return 'abbreviation';
  return found[3] !== undefined ? 'number' : 'word';
}
