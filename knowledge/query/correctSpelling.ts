// Puts typing errors right by the words that the base itself uses: "zälerstand falsh" → "zählerstand falsch".
// Touches only words that the base does not know; leaves a word as typed where the base is no clear help.
import { fold } from '../language/fold';
import { compoundNouns } from '../language/germanLexicon';
import { splitCompound } from '../language/splitCompound';
import { type Token, tokenise } from '../language/tokenise';
import { isWrittenWord } from '../language/writtenWords';
import type { LexicalIndex, NearSpelling } from '../ports';
import type { Language } from '../vocabulary/language';
import { isKnownWord } from './queryTerms';

/** What spelling needs of the word search. */
export type SpellingIndex = Pick<LexicalIndex, 'chunkFrequency' | 'spellingsNear' | 'spellingsFrom'>;

const shortestWord = 4;
/** A mail of this many unknown words is in another language than the base; each costs up to a millisecond. */
const mostCorrections = 24;
/** The table of spellings only grows: the first of these that is still in use is taken. */
const mostContinuations = 4;
const nouns = new Set(compoundNouns);

/** The text with its mistyped words put right, everything else as written. Pure for a given base. */
export function correctSpelling(text: string, language: Language, index: SpellingIndex): string {
  let corrected = '';
  let at = 0;
  let tried = 0;
  for (const token of tokenise(text)) {
    if (tried >= mostCorrections) break;
    if (!isUnknown(token, language, index)) continue;
    tried++;
    const unfinished = token.end === text.length;
    const spelling = (unfinished ? finished(token.raw, index) : undefined) ?? bestSpelling(token.raw, index);
    if (spelling === undefined) continue;
    corrected += text.slice(at, token.start) + likeTyped(spelling, token.raw);
    at = token.end;
  }
  return corrected + text.slice(at);
}

function isUnknown({ raw, kind }: Token, language: Language, index: SpellingIndex): boolean {
  if (kind !== 'word' || raw.length < shortestWord || !/^[\p{L}\p{M}]+$/u.test(raw)) return false;
  // MS03, BZSt: an abbreviation is no word.
  if (raw === raw.toUpperCase() || isKnownWord(raw, index)) return false;
  if (isWrittenWord(raw, language)) return false;
  const folded = fold(raw, 'de');
  // A noun or a compound of known parts is well spelled even where the base does not use it.
  return !nouns.has(folded) && splitCompound(folded).length === 0;
}

/**
 * The word that is being typed, as the base goes on with it. Measured (earliness, docs/measurements.md): finishing it
 * helps meaning a little, leaving it out hurts.
 */
function finished(raw: string, index: SpellingIndex): string | undefined {
  return index.spellingsFrom(raw, mostContinuations).find(({ spelling }) => isKnownWord(spelling, index))
    ?.spelling;
}

/** Typing errors allowed in a word: one in a short one, where every second word is a neighbour, three in a long compound. */
function mostErrors(letters: number): number {
  return letters < 8 ? 1 : letters < 15 ? 2 : 3;
}

/** The likeliest of the nearest spellings that are still in use (the table only grows); fewer errors beat everything. */
function bestSpelling(raw: string, index: SpellingIndex): string | undefined {
  for (let errors = 1; errors <= mostErrors(raw.length); errors++) {
    const near = index.spellingsNear(raw, errors).filter(({ spelling }) => isKnownWord(spelling, index));
    if (near.length > 0)
      return near.reduce((best, other) => (worth(other, raw) > worth(best, raw) ? other : best)).spelling;
  }
  return undefined;
}

/** Of equally near words the likelier: people rarely miss the first letter, and frequent words are frequent. */
function worth({ spelling, chunkCount }: NearSpelling, raw: string): number {
  const sameStart = spelling[0]?.toLowerCase() === raw[0]?.toLowerCase() ? 2 : 0;
  return sameStart + Math.log(chunkCount + 1);
}

/** A capital stays a capital; nouns get theirs. */
function likeTyped(spelling: string, typed: string): string {
  return typed[0] !== typed[0]?.toLowerCase() ? spelling[0]?.toUpperCase() + spelling.slice(1) : spelling;
}
