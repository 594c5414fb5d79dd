// A text with some of its stretches marked; ranges in, elements out, never HTML.
// Knows spans, not why they are marked.
import type { Span } from '../../../knowledge/vocabulary/span';
import classes from './MarkedText.module.css';
import { splitByMarks } from './splitByMarks';

/** `marks` are spans of `text`, in any order; overlapping ones merge. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  return splitByMarks(text, marks).map(({ start, text: part, marked }) =>
    marked ? (
      <mark key={start} className={classes.mark}>
        {part}
      </mark>
    ) : (
      <span key={start}>{part}</span>
    ),
  );
}
