// A stretch of an article's text; the one currency for chunks, sentences, passages and marks.
// Knows nothing of what the text says.

/** `[start, end)` in UTF-16 code units of the article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
