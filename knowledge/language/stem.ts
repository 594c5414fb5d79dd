// Snowball stems of folded words, one stemmer per language.
// The only file that names the stemmer package; knows nothing of stop words or compounds.
import * as snowball from 'snowball-stemmers';
import type { Language } from '../vocabulary/language';

// The package is UMD: bundlers show its exports as names, Node's ESM loader only as `default`.
const { newStemmer } = snowball.default ?? snowball;
const german = newStemmer('german');
const english = newStemmer('english');
const stemmable = /^[a-z]+(?:'[a-z]+)?$/;

/**
 * The stem of a folded word: `vertrage` → `vertrag`, `kundigungen` → `kundig`, `payments` → `payment`.
 * Words are folded before they get here: the German algorithm drops umlauts at its end and treats ä, ö, ü as the
 * vowels a, o, u throughout, so folding first gives what it would give, and one form for both spellings.
 * Words with digits or other scripts come back unchanged.
 */
export function stem(word: string, language: Language): string {
  if (word.length < 3 || !stemmable.test(word)) return word;
  return language === 'de' ? german.stem(word) : english.stem(word);
}
