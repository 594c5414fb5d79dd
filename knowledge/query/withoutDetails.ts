// Leaves out of what is asked who the customer is: numbers, addresses and names say nothing of the matter, and a mail is
// full of them. Knows no finder (one is handed in) and no index but for the words that the base uses.
import { tokenise } from '../language/tokenise';
import type { Span } from '../vocabulary/span';
import { isKnownWord, type TermFrequencies } from './queryTerms';

/** Places of personal details, in order, not overlapping. */
export type FindDetails = (text: string) => readonly Span[];

/** Shorter texts name a detail at most; looking for one would cost more than it gives (docs/measurements.md, "Mails"). */
const shortestTold = 120;
/** A concern stands at the beginning; the finders take time on a pasted thread. UTF-16 units. */
const longestRead = 8_000;

/** Whether a text is long enough to tell more than what is asked. */
export function isTold(text: string): boolean {
  return text.length >= shortestTold;
}

/**
 * The text without those details of which the base does not know every word: what it does know may be what is asked for,
 * a service's number as well as a person an article is about. Gives the text as it is where nothing would remain.
 * "Ich bin in die Bergallee 3 gezogen (Kundennummer 4711203)." → "Ich bin in die gezogen (Kundennummer)."
 */
export function withoutDetails(text: string, find: FindDetails, base: TermFrequencies): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of find(text.slice(0, longestRead))) {
    if (start < at || tokenise(text.slice(start, end)).every(({ raw }) => isKnownWord(raw, base))) continue;
    kept += text.slice(at, start);
    at = end;
  }
  if (at === 0) return text;
  const said = closed(kept + text.slice(at));
  return /\p{L}{2}/u.test(said) ? said : text;
}

/** Closes the gaps: no empty brackets, no blank before a mark, no two marks in a row. */
function closed(text: string): string {
  return text
    .replace(/\([ ,;.]*\)/g, ' ')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ ([,.;:!?)])/g, '$1')
    .replace(/([,;:])(?:\s?[,;:])+/g, '$1')
    .trimStart();
}
