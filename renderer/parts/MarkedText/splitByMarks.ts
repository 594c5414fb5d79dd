// Cuts a text at the edges of its marks.
// Pure; tolerates spans that overlap, are empty or reach outside.
import type { Span } from '../../../knowledge/vocabulary/span';

export interface MarkedPart {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** "Für die Mitnahme", [{8, 16}] → "Für die " plain, "Mitnahme" marked. The parts joined give the text. */
export function splitByMarks(text: string, marks: readonly Span[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  const push = (end: number, marked: boolean) => {
    if (end > at) parts.push({ start: at, text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    push(Math.min(Math.max(start, 0), text.length), false);
    push(Math.min(end, text.length), true);
  }
  push(text.length, false);
  return parts;
}
