// Names the analysis that made stored terms, sentences and languages, so that an index never mixes two analyses.
// Knows nothing of stores: they keep the string and analyse again where it differs.
import { analyseWords } from './analyseWords';
import { detectLanguage } from './detectLanguage';
import { compoundNouns, compoundOpeners, erPluralNouns, undividedWords } from './germanLexicon';
import { splitSentences } from './splitSentences';
import { stopWords } from './stopWords';

/** Raised by hand for a change of rules that the probe below does not show. */
const revision = 1;

const probe = `Zählerstände und Zaehlerstand der Wärmepumpe, E-Mail an info@stadtwerke-beispiel.de am 01.03.2025 (35 %), z. B.
Kund:innen: SEPA-Lastschrift, 10kWh, geübt, neue Steuern. Die Abschlagsänderung gilt ab 1. April. Payments aren't due.`;

/**
 * `words-REVISION-HASH`: changes by itself with the word lists and with what the rules make of a probe text, so that
 * a changed stemmer, lexicon or folding cannot be forgotten. Compared for equality only.
 */
export const languageFingerprint = `words-${revision}-${hash(
  [
    ...compoundNouns,
    ...compoundOpeners,
    ...erPluralNouns,
    ...undividedWords,
    ...stopWords.de,
    ...stopWords.en,
    ...analyseWords(probe, 'de'),
    ...analyseWords(probe, 'en'),
    ...splitSentences(probe).map(({ start, end }) => `${start}-${end}`),
    detectLanguage(probe),
  ].join(' '),
)}`;

// FNV-1a, 32 bits: enough to tell versions of one program apart.
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    state ^= text.charCodeAt(at);
    state = Math.imul(state, 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, '0');
}
