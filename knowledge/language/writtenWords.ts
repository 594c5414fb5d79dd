// Tells whether a word is a German or English word, whatever the base holds: such a word is no typing error.
// A Bloom filter over word lists: never denies a listed word, takes about 1 in 100 others for one. Knows no texts.
import type { Language } from '../vocabulary/language';
import { fold } from './fold';
import written from './writtenWords.json';

/** Hashes a look-up; with 10 bits a word in `writtenWords.json` 1 % false positives (Bloom 1970). */
const hashes = 7;

interface Filter {
  readonly bits: Uint8Array;
  readonly size: number;
}

const filters = new Map<Language, Filter>();

/** Whether a word is on the list of a language, in any inflection the list has; spelling of umlauts and capitals do not count. */
export function isWrittenWord(word: string, language: Language): boolean {
  const filter = filterOf(language);
  return placesOf(fold(word, language), filter.size).every(
    (place) => ((filter.bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0,
  );
}

function filterOf(language: Language): Filter {
  const known = filters.get(language);
  if (known) return known;
  const bits = Uint8Array.from(atob(written[language]), (char) => char.charCodeAt(0));
  const filter = { bits, size: bits.length * 8 };
  filters.set(language, filter);
  return filter;
}

/** Double hashing (Kirsch & Mitzenmacher 2006) with two FNV-1a states. */
function placesOf(word: string, size: number): readonly number[] {
  let first = 0x811c9dc5;
  let second = 0x01234567;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code * 31), 0x01000193);
  }
  const step = (second | 1) >>> 0;
  return Array.from({ length: hashes }, (_, n) => ((first >>> 0) + n * step) % size);
}
