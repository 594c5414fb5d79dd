// Cuts what a customer says or writes into sentences, also where people write fast and begin them small.
// Knows no frame and no small talk.
import type { Span } from '../vocabulary/span';
import { cutSpan } from './cutSpan';
import { splitSentences } from './splitSentences';

/** People who write fast begin sentences small; after a word of three letters or more a mark ends one all the same. */
const fastEnd = /(?<=\p{L}{3}[.!?]+)\s+(?=\p{Ll}{2})/gu;

/** Spans in reading order, as splitSentences gives them, each cut further at marks that a small letter follows. */
export function spokenSentences(text: string): Span[] {
  return splitSentences(text).flatMap((span) => cutSpan(text, span, fastEnd));
}
