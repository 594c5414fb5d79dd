// A text with some of its stretches marked; ranges in, elements out, never HTML.
// Knows spans, not why they are marked.
import type { Span } from '../../../knowledge/vocabulary/span';
import { Mark } from './Mark';
import { splitByMarks } from './splitByMarks';

/** `marks` are spans of `text`, in any order; overlapping ones merge. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  return splitByMarks(text, marks).map(({ start, text: part, marked }) =>
    marked ? <Mark key={start}>{part}</Mark> : <span key={start}>{part}</span>,
  );
}
