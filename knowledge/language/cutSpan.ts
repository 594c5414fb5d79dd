// Cuts a stretch of a text wherever a gap of some kind stands in it.
// Knows places only; what a gap looks like is the caller's.
import { occurrencesOf } from '../vocabulary/occurrences';
import type { Span } from '../vocabulary/span';

/** The pieces between the gaps, in order; spans of `text`. `gap`: a global pattern of what parts two pieces. */
export function cutSpan(text: string, { start, end }: Span, gap: RegExp): Span[] {
  const cuts = occurrencesOf(text.slice(start, end), gap);
  const starts = [start, ...cuts.map(({ index, 0: words }) => start + index + words.length)];
  const ends = [...cuts.map(({ index }) => start + index), end];
  return starts.map((from, at) => ({ start: from, end: ends[at]! }));
}
