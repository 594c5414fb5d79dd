// Turns a clean question into what really arrives: wrapped in a mail, mistyped, half typed, as key words.
// Pure and deterministic: the same seed gives the same text. For measuring only; knows no cleaning and no index.
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';
import { fold } from '../../knowledge/language/fold';
import { stopWords } from '../../knowledge/language/stopWords';
import { tokenise } from '../../knowledge/language/tokenise';
import type { Language } from '../../knowledge/vocabulary/language';
import { occurrencesOf } from '../../knowledge/vocabulary/occurrences';
import { type MailFamily, mailPieces } from './mailPieces';

export const distortionKinds = ['mail', 'typos', 'half', 'keywords'] as const;
export type DistortionKind = (typeof distortionKinds)[number];

/** The concern as it might really arrive. `seed`: the concern's id. */
export function distort(kind: DistortionKind, text: string, language: Language, seed: string): string {
  if (kind === 'mail') return wrapMail(text, language, seed);
  if (kind === 'typos') return mistype(text, language, seed);
  return kind === 'half' ? firstHalf(text) : keywords(text, language);
}

/**
 * The concern inside an ordinary mail: salutation, small talk, the concern, thanks, closing, signature, and of
 * disclaimer and quoted history at least one. `family`: of which pieces; by the seed where none is named.
 */
export function wrapMail(text: string, language: Language, seed: string, family?: MailFamily): string {
  const chance = chanceOf(`mail ${seed}`);
  const drawn: MailFamily = chance() < 0.5 ? 'seen' : 'heldOut';
  const pieces = mailPieces[language][family ?? drawn];
  const pick = (list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? '';
  const tail = chance();
  const opening = `${pick(pieces.salutations)}\n\n${pick(pieces.smallTalk)}`;
  // Some write on in the same paragraph, some begin a new one.
  const concern = `${chance() < 0.5 ? ' ' : '\n\n'}${text}`;
  const end = `${pick(pieces.thanks)}\n\n${pick(pieces.closings)}\n${pick(pieces.signatures)}`;
  const disclaimer = tail < 0.7 ? `\n\n${pick(pieces.disclaimers)}` : '';
  const quote = tail > 0.3 ? `\n\n${pick(pieces.quotes)}` : '';
  return `${opening}${concern}${chance() < 0.5 ? ' ' : '\n\n'}${end}${disclaimer}${quote}`;
}

/** One typing error in this many characters, as issue 4 measured. */
const charactersAnError = 14;

/** Every stretch of 14 characters gets one error at a letter: swapped, dropped, doubled, or the key beside it (QWERTZ). */
export function mistype(text: string, language: Language, seed: string): string {
  const chance = chanceOf(`typos ${seed}`);
  let mistyped = '';
  for (let at = 0; at < text.length; at += charactersAnError) {
    const stretch = text.slice(at, at + charactersAnError);
    const letters = occurrencesOf(stretch, /\p{L}/gu).map(({ index }) => index);
    // A short rest has its share of the chance.
    const spared = letters.length === 0 || chance() > stretch.length / charactersAnError;
    const place = letters[Math.floor(chance() * letters.length)] ?? 0;
    mistyped += spared ? stretch : withError(stretch, place, { language, chance });
  }
  return mistyped;
}

interface Slip {
  readonly language: Language;
  readonly chance: () => number;
}

function withError(text: string, place: number, { language, chance }: Slip): string {
  const [before, letter, after] = [text.slice(0, place), text[place] ?? '', text.slice(place + 1)];
  const kind = Math.floor(chance() * 4);
  const next = after[0];
  if (kind === 0 && next && /\p{L}/u.test(next)) return `${before}${next}${letter}${after.slice(1)}`;
  if (kind <= 1) return `${before}${after}`;
  if (kind === 2) return `${before}${letter}${letter}${after}`;
  const keys = neighbours(letter.toLowerCase(), language);
  return `${before}${keys[Math.floor(chance() * keys.length)] ?? letter}${after}`;
}

const rows: Readonly<Record<Language, readonly string[]>> = {
  de: ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnm'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
};

function neighbours(letter: string, language: Language): readonly string[] {
  const row = rows[language].find((keys) => keys.includes(letter)) ?? '';
  const at = row.indexOf(letter);
  return at < 0 ? [] : [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
}

/** The first half of the words, rounded up. */
export function firstHalf(text: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  return words.slice(0, Math.ceil(words.length / 2)).join(' ');
}

/** Only the words that carry a topic, lower case, without punctuation; the text itself where none does. */
export function keywords(text: string, language: Language): string {
  const words = tokenise(text)
    .map(({ raw }) => raw.toLowerCase())
    .filter((word) => !stopWords[language].has(fold(word, language)));
  return words.length > 0 ? words.join(' ') : text;
}

/** Chance from the hash (FNV-1a) of the seed: the same on every machine. */
function chanceOf(seed: string): () => number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  return seededRandom(hash);
}
