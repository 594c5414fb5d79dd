// Reads a person's name that starts at a given place: titles are stepped over, particles and initials belong to it.
// Knows nothing of what told that a name stands there.
import type { Span } from '../vocabulary/span';
import { firstNames } from './firstNames';
import { isCommonWord, isThing } from './nameWords';
import { endOf } from './personalSpan';

/**
 * How a name is read. `words`: how many at most · `lower`: may it be in lower case (typed fast): any word that is not common,
 * only where it starts with a common first name, or not at all · `things`: may it start with a particle, and may its first word be a thing as well ("Frau Sommer", but not "Hier ist Strom"); behind a title it always may.
 */
export interface NameReading {
  readonly words: number;
  readonly lower: 'any' | 'firstName' | 'none';
  readonly things: boolean;
}

const title =
  /(?:(?:sehr geehrte[rn]?|herrn?|frau|hrn?\.|fr\.|fam\.|familie|eheleute|mrs?|ms|miss|mister|sir|dr|prof|dipl|ing|med|jur|phil|rer|nat|mag|ra|rechtsanw[aä]lt(?:in)?|i\. ?a|i\. ?v|gez|oma|opa|tante|onkel)(?:\.-?|(?![\p{L}\p{N}]))[ \t-]{0,2})/iuy;
const particle =
  /(?:von|van|zu|de|den|der|del|della|di|da|dos|du|la|le|el|al|ter|ten|bin|ibn|ben)[ \t]{1,2}/iuy;
const word = /\p{L}[\p{L}\p{M}'’]{0,40}(?:-\p{L}[\p{L}\p{M}'’]{0,40}){0,3}/uy;
const initial = /\p{Lu}\./uy;
const space = /[ \t\u00a0]{1,2}/y;
const startsUpper = /^\p{Lu}/u;

/** The name at `at`, or undefined where none stands there. */
export function readName(text: string, at: number, reading: NameReading): Span | undefined {
  let start = at;
  for (
    let next = endOf(title, text, start), n = 0;
    next > start && n < 5;
    next = endOf(title, text, start), n++
  )
    start = next;
  let end = start;
  let from = start;
  let lower = false;
  for (let count = 0; count < reading.words; count++) {
    const isFirst = count === 0;
    const wordStart = isFirst && !reading.things ? from : afterParticles(text, from);
    const wordEnd = Math.max(endOf(initial, text, wordStart), endOf(word, text, wordStart));
    const piece = text.slice(wordStart, wordEnd);
    if (isFirst) lower = !startsUpper.test(piece) && mayBeLower(piece, reading);
    const mayBeThing = isFirst && (reading.things || start > at);
    if (!fits(piece, { lower: lower && wordStart === from, mayBeThing })) break;
    end = wordEnd;
    from = endOf(space, text, end);
    if (from === end) break;
  }
  return end > start ? { start, end } : undefined;
}

function afterParticles(text: string, at: number): number {
  const first = endOf(particle, text, at);
  return first === at ? at : endOf(particle, text, first);
}

function mayBeLower(piece: string, { lower }: NameReading): boolean {
  if (lower === 'firstName') return firstNames.has(piece.charAt(0).toUpperCase() + piece.slice(1));
  return lower === 'any';
}

function fits(piece: string, { lower, mayBeThing }: { lower: boolean; mayBeThing: boolean }): boolean {
  if (piece === '' || isCommonWord(piece)) return false;
  if (/^\p{Lu}\.$/u.test(piece)) return true;
  if (!lower && !startsUpper.test(piece)) return false;
  if (piece.length < 2) return false;
  return mayBeThing || !isThing(piece);
}
