// Tells German from English by function words, letters, compounds and three-letter pieces; two words are enough.
// Any other language falls to the nearer of the two; ties and empty texts are German, the product's first language.
import type { Language } from '../vocabulary/language';
import { occurrencesOf } from '../vocabulary/occurrences';
import { ownText } from '../vocabulary/ownText';
import { boundedCache } from './boundedCache';
import { fold } from './fold';
import { compoundNouns } from './germanLexicon';
import { languageClues } from './languageClues';
import { splitCompound } from './splitCompound';
import { stopWords } from './stopWords';

// Longer texts say nothing more: 6,000 characters hold about 900 words.
const readChars = 6000;
const longestWord = 48;
const wordPattern = /[\p{L}\p{M}'’]+/gu;
const germanNouns = new Set(compoundNouns);
// 2 × 10,000 words: what a large base says again and again, in about 2 MB.
const leanings = boundedCache<number>(10_000);

// Frequent words with a topic, so no stop words, that only one of the languages has.
const frequent: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(
    'geht gehen gibt geben brauche brauchen bekomme bekommen kriege ändern melden zahlen kaputt neu neue neuer neues heute gestern morgen seit ohne mein'.split(
      ' ',
    ),
  ),
  en: new Set(
    'much many get give need like know tell show make take find change new up down off out over again before after want send please buy pay go put use one two'.split(
      ' ',
    ),
  ),
};

/**
 * The language of a text. Sums the leanings of its words: German letters (ä, ö, ü, ß), function words that only one of the
 * two has, known German nouns and compounds, and three-letter pieces of the rest.
 * `abschlag zu hoch` → de · `bill too high` → en. Never throws; reads the first 6,000 characters.
 */
export function detectLanguage(text: string): Language {
  return balanceOf(text) < 0 ? 'en' : 'de';
}

/** Four function words more of the one than of the other: a sentence or two say that much. */
const sureBalance = 12;

/** The language of a text that leaves no doubt, undefined of any other: surer than what a template once claimed. */
export function sureLanguage(text: string): Language | undefined {
  const balance = balanceOf(text);
  if (Math.abs(balance) < sureBalance) return undefined;
  return balance < 0 ? 'en' : 'de';
}

function balanceOf(text: string): number {
  let balance = 0;
  for (const [found] of occurrencesOf(text.slice(0, readChars), wordPattern))
    balance += knownLeaning(found.toLowerCase());
  return balance;
}

function knownLeaning(word: string): number {
  const known = leanings.get(word);
  if (known !== undefined) return known;
  const lean = leaning(word);
  if (word.length <= longestWord) leanings.set(ownText(word), lean);
  return lean;
}

// > 0 speaks for German, < 0 for English.
function leaning(written: string): number {
  if (/[äöüß]/.test(written)) return 4;
  const word = written.replaceAll('’', "'");
  const isGerman = stopWords.de.has(word) || frequent.de.has(word);
  const isEnglish = stopWords.en.has(word) || frequent.en.has(word);
  if (isGerman !== isEnglish) return isGerman ? 3 : -3;
  if (isGerman || word.length > longestWord) return 0;
  const folded = fold(word, 'de');
  // The lexicon holds words that English has too (Hotel, Start), so a noun leans little: enough for a bare `strom`.
  if (germanNouns.has(folded)) return 1.5 + pieceLeaning(word, 1);
  return pieceLeaning(word, 3) + (splitCompound(folded).length > 0 ? 2 : 0);
}

function pieceLeaning(word: string, limit: number): number {
  const padded = ` ${word} `;
  let sum = 0;
  for (let at = 0; at + 3 <= padded.length; at++) sum += languageClues.get(padded.slice(at, at + 3)) ?? 0;
  return Math.max(-limit, Math.min(limit, sum));
}
