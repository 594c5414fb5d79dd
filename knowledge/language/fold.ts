// Brings spellings of one word together: case, accents, umlauts (ä = ae), ß = ss, ligatures, soft hyphens.
// Works on single tokens, so lengths may change; knows nothing of where they stood in the text.
import type { Language } from '../vocabulary/language';

// Soft hyphen, zero-width marks, variation selectors: carried by pasted text, never meant.
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;
// NFKC spells a few single letters as phrases; terms are stored with spaces between them.
const spaces = /\s+/g;
const accents = /[\u0300-\u036f]/g;
const plainAscii = /^[a-z0-9]*$/;
const umlautPair = /[aou]e/;

/**
 * The folded form of one token: lower case, NFKC, no accents, no invisible characters, and in German ä/ae → a,
 * ö/oe → o, ü/ue → u, ß → ss. Idempotent. `Zählerstand`, `ZAEHLERSTAND`, `Za\u0308hler\u00adstand` → `zahlerstand`.
 */
export function fold(token: string, language: Language): string {
  const lower = token.toLowerCase();
  if (plainAscii.test(lower)) return language === 'de' ? foldUmlautPairs(lower) : lower;
  const composed = lower
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(spaces, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
  const spelled = language === 'de' ? spellUmlauts(composed.normalize('NFC')) : composed;
  const bare = spelled.normalize('NFD').replace(accents, '').normalize('NFC');
  const ligatures = bare
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
  return language === 'de' ? foldUmlautPairs(ligatures) : ligatures;
}

function spellUmlauts(text: string): string {
  return text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}

// ä is first spelled ae, then every ae that can be an ä becomes a. So both spellings meet whatever the rule lets
// through. The end is a, not ae, because German inflects by umlaut (Vertrag, Verträge) and because people
// drop the dots (Zahlerstand). A false fold (aktuell → aktull, Poesie → posie) happens to every occurrence of the
// word alike and joins no two words in practice. `ue` after a vowel or q is not folded: neue, Steuer, Feuer, Quelle keep
// their endings for the stemmer; before b it is (Neuübertragung, geübt). No fold before e keeps it idempotent.
function foldUmlautPairs(text: string): string {
  if (!umlautPair.test(text)) return text;
  return text.replace(/([ao])e(?!e)/g, '$1').replace(/(?<![aeiouyq])ue(?!e)|ue(?=b)/g, 'u');
}
