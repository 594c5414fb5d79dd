// The one analysis of words for articles and concerns: tokens, folding, stop words, stems, compound parts.
// Knows nothing of indexes or ranking; a change here must change `languageFingerprint`.
import type { Language } from '../vocabulary/language';
import { ownText } from '../vocabulary/ownText';
import type { Span } from '../vocabulary/span';
import { boundedCache } from './boundedCache';
import { fold } from './fold';
import { splitCompound } from './splitCompound';
import { stem } from './stem';
import { stopWords } from './stopWords';
import { type Token, tokenise } from './tokenise';

/** Terms of one token, the token's own stem first, then those of its parts; never empty, no term twice. */
export interface AnalysedToken extends Span {
  readonly terms: readonly string[];
}

// Longer words are none (keys, hashes, base64): kept cut off and not stemmed, so time stays linear.
const longestWord = 48;
// Longer tokens are rare; remembering them could make the cache large.
const longestKey = 64;
// 2 × 20,000 words hold the vocabulary of a large knowledge base in about 6 MB.
const caches = { de: boundedCache<readonly string[]>(20_000), en: boundedCache<readonly string[]>(20_000) };

/**
 * The terms of a text in reading order, compound parts behind their word; a repeated word repeats its terms.
 * `Abschlagsänderung wegen Umzug` → abschlagsanderung, abschlag, anderung, umzug. Never throws.
 */
export function analyseWords(text: string, language: Language): string[] {
  return tokenise(text).flatMap((token) => termsOf(token, language));
}

/** The same with the place of each token in UTF-16 code units of the given text; stop words give no token. */
export function analyseTokens(text: string, language: Language): AnalysedToken[] {
  const analysed: AnalysedToken[] = [];
  for (const token of tokenise(text)) {
    const terms = termsOf(token, language);
    if (terms.length > 0) analysed.push({ terms, start: token.start, end: token.end });
  }
  return analysed;
}

function termsOf(token: Token, language: Language): readonly string[] {
  if (token.kind === 'abbreviation') return [];
  const cache = caches[language];
  const known = cache.get(token.raw);
  if (known !== undefined) return known;
  // What is remembered outlives the text that the word stands in.
  const raw = ownText(token.raw);
  const terms = Object.freeze(
    [...new Set(newTerms({ ...token, raw }, language))].filter((term) => term !== ''),
  );
  if (raw.length <= longestKey) cache.set(raw, terms);
  return terms;
}

function newTerms(token: Token, language: Language): string[] {
  if (token.kind === 'number') return numberTerms(token.raw);
  if (token.kind === 'address') return addressTerms(token.raw, language);
  return hyphenatedTerms(token.raw, language);
}

// 01.03.2025 → 1.3.2025, 1.3, 2025 · 1.234,56 → 1234,56 · 35 % → 35, 35% · 007 → 007
function numberTerms(raw: string): string[] {
  const digits = raw.replace(/\s?%$/, '');
  const date = /^0?(\d{1,2})[./]0?(\d{1,2})(?:[./](\d{4}|\d{2}))?$/.exec(digits);
  if (date?.[3]) return [`${date[1]}.${date[2]}.${date[3]}`, `${date[1]}.${date[2]}`, date[3]];
  if (date) return [`${date[1]}.${date[2]}`];
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits) ? digits.replaceAll('.', '') : digits;
  return digits === raw ? [plain] : [plain, `${plain}%`];
}

// The whole address, then its words without scheme, www and top-level domain.
function addressTerms(raw: string, language: Language): string[] {
  const bare = raw
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
  const words = bare
    .slice(0, 200)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 2 && !/^(?:com|net|org|html?|php)$/.test(part));
  return [bare.slice(0, 200), ...words.flatMap((part) => wordTerms(fold(part, language), language))];
}

// SEPA-Lastschrift → sepalastschrift, sepa, lastschrift… · E-Mail → email, mail · Kund:innen → kund
function hyphenatedTerms(raw: string, language: Language): string[] {
  const base = raw.replace(/[*:_/]-?in(?:nen)?$/i, '').replaceAll('’', "'");
  const parts = base
    .split(/[-\u2010\u2011]/)
    .map((part) => fold(part, language))
    .filter((part) => part !== '');
  if (parts.length < 2) return parts.flatMap((part) => wordTerms(part, language));
  const inner = parts.filter((part) => part.length > 1).flatMap((part) => wordTerms(part, language));
  return [stem(parts.join(''), language), ...inner];
}

// Digits and unit of 10kWh are terms too, so that it meets `10 kWh`.
function wordTerms(word: string, language: Language): string[] {
  const bare = language === 'de' ? word.replaceAll("'", '') : word;
  if (bare === '' || stopWords[language].has(bare)) return [];
  if (bare.length > longestWord) return [bare.slice(0, longestWord)];
  const own = stem(bare, language).replaceAll("'", '');
  const amount = /^(\d+)([a-z]+)$/.exec(bare);
  if (amount) return [own, amount[1] ?? '', amount[2] ?? ''];
  if (language !== 'de') return [own];
  return [own, ...splitCompound(bare).map((part) => stem(part, language))];
}
