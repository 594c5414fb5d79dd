// Tells German from English by function words, letters and endings; works on two words as on a long article.
// Any other language falls to the nearer of the two; ties and empty texts are German, the product's first language.
import type { Language } from '../vocabulary/language';
import { languageClues } from './languageClues';
import { stopWords } from './stopWords';

// Longer texts say nothing more: 6,000 characters hold about 900 words.
const readChars = 6000;
const word = /[\p{L}\p{M}'’]+/gu;

/**
 * The language of a text. Sums log-odds-like weights of its words: function words that only one of the two has, letters
 * (ä, ö, ü, ß), and three-letter pieces of the rest. `abschlag zu hoch` → de · `bill too high` → en. Never throws.
 */
export function detectLanguage(text: string): Language {
  let balance = 0;
  for (const [found] of text.slice(0, readChars).matchAll(word)) balance += leaning(found.toLowerCase());
  return balance < 0 ? 'en' : 'de';
}

// > 0 speaks for German, < 0 for English.
function leaning(token: string): number {
  if (/[äöüß]/.test(token)) return 4;
  const isGerman = stopWords.de.has(token);
  const isEnglish = stopWords.en.has(token.replaceAll('’', "'"));
  if (isGerman !== isEnglish) return isGerman ? 3 : -3;
  if (isGerman) return 0;
  return pieceLeaning(token);
}

function pieceLeaning(token: string): number {
  const padded = ` ${token} `;
  let sum = 0;
  for (let at = 0; at + 3 <= padded.length; at++) sum += languageClues.get(padded.slice(at, at + 3)) ?? 0;
  return Math.max(-3, Math.min(3, sum));
}
