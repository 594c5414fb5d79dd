// Cuts a text into sentences, German and English, with their places.
// Own rules instead of Intl.Segmenter: that one breaks after `z. B.`, `Abs.`, `1.` and changes with the ICU version, which
// would move stored sentence vectors. Knows nothing of chunks.
import type { Span } from '../vocabulary/span';
import { fullStopEnds } from './sentenceEnds';

const space = /\s/;
const sentenceMark = /[.!?…]/;
const closer = /["'”“»«’)\]]/;
const lowerCase = /^\p{Ll}/u;
// A line that opens a list item, heading, table row or quotation.
const lineOpener = /^(?:[-*+•–] |\d{1,3}[.)] |#{1,6} |[|>])/;
// Lines at least this long that end without a mark were wrapped by a program; shorter ones are list items or headings.
const wrappedLine = 60;

/**
 * Sentences in reading order. Spans do not overlap, are never empty, begin and end with a non-space character, and
 * together hold every non-space character of the text. Linear in the length of the text.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const candidate = /[.!?…\n]/g;
  let start = skipSpace(text, 0);
  candidate.lastIndex = start;
  for (let found = candidate.exec(text); found; found = candidate.exec(text)) {
    const end = found[0] === '\n' ? found.index : endOfMarks(text, found.index);
    const next = skipSpace(text, end);
    if (next >= text.length) break;
    const ends =
      found[0] === '\n' ? lineEnds(text, end, next) : marksEnd(text, start, found.index, end, next);
    candidate.lastIndex = ends || found[0] === '\n' ? next : end;
    if (!ends) continue;
    pushTrimmed(text, start, end, spans);
    start = next;
  }
  pushTrimmed(text, start, text.length, spans);
  return spans;
}

/** The place behind a run of sentence marks and the quotes and brackets that close with it. */
function endOfMarks(text: string, from: number): number {
  let place = from;
  while (place < text.length && sentenceMark.test(text[place]!)) place++;
  while (place < text.length && closer.test(text[place]!)) place++;
  return place;
}

function marksEnd(text: string, start: number, mark: number, end: number, next: number): boolean {
  if (next === end) return false;
  if (end === mark + 1 && text[mark] === '.' && fullStopEnds(text, start, mark, next)) return true;
  if (end === mark + 1 && text[mark] === '.')
    return text.slice(end, next).includes('\n') && lineEnds(text, mark, next);
  return !lowerCase.test(text.slice(next, next + 2));
}

// A blank line or a list marker always ends a sentence; otherwise a line break does, unless the line was only wrapped.
function lineEnds(text: string, lineBreak: number, next: number): boolean {
  const gap = text.slice(lineBreak, next);
  if (gap.indexOf('\n') !== gap.lastIndexOf('\n')) return true;
  const opening = text.slice(next, next + 8);
  if (lineOpener.test(opening)) return true;
  if (lowerCase.test(opening)) return false;
  const lineStart = text.lastIndexOf('\n', lineBreak - 1) + 1;
  return lineBreak - lineStart < wrappedLine || lineOpener.test(text.slice(lineStart, lineStart + 8));
}

function pushTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  let end = to;
  while (end > from && space.test(text[end - 1]!)) end--;
  if (end > from) spans.push({ start: from, end });
}

function skipSpace(text: string, from: number): number {
  let place = from;
  while (place < text.length && space.test(text[place]!)) place++;
  return place;
}
