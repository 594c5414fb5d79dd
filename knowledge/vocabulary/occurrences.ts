// Every place of a pattern in a text, found with the pattern itself.
// Knows nothing of what is looked for. Elsewhere `matchAll` is not used: a test says so.

/**
 * All occurrences of `pattern` (flag `g`) in the order of the text, not overlapping, as `matchAll` gives them.
 * `matchAll` works with a copy of its pattern, and V8 compiles copies anew once two collections of garbage have passed:
 * 10 to 30 ms for one with `\p{L}` and the flags `iu`, in the middle of an answer (docs/measurements.md, "Speed").
 */
export function occurrencesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global)
    throw new TypeError(`the pattern /${pattern.source}/ finds one place only: flag g is missing`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let next = pattern.exec(text); next; next = pattern.exec(text)) {
    found.push(next);
    if (next[0] === '') pattern.lastIndex += widthAt(text, pattern.lastIndex, pattern.unicode);
  }
  return found;
}

/** Code units to the next place: an empty find would be found for ever. */
function widthAt(text: string, at: number, unicode: boolean): number {
  return unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
