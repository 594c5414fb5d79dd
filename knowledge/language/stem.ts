// Snowball stems of folded words, one stemmer per language.
// The only file that names the stemmer package; knows nothing of stop words or compounds.
import snowball from 'snowball-stemmers';
import type { Language } from '../vocabulary/language';

const german = snowball.newStemmer('german');
const english = snowball.newStemmer('english');
// The algorithm takes -er for an inflection; here it would join the meter (Zähler) with number and payment (Zahl, zahlen).
const kept: ReadonlyMap<string, string> = new Map([
  ['zahler', 'zahler'],
  ['zahlern', 'zahler'],
  ['zahlers', 'zahler'],
]);
const stemmable = /^[a-z]+(?:'[a-z]+)?$/;

/**
 * The stem of a folded word: `vertrage` → `vertrag`, `kundigungen` → `kundig`, `payments` → `payment`.
 * Words are folded before they get here: the German algorithm drops umlauts at its end and treats ä, ö, ü as the
 * vowels a, o, u throughout, so folding first gives what it would give, and one form for both spellings.
 * Words with digits or other scripts come back unchanged.
 */
export function stem(word: string, language: Language): string {
  if (word.length < 3 || !stemmable.test(word)) return word;
  return language === 'de' ? (kept.get(word) ?? german.stem(word)) : english.stem(word);
}
