// A text without one of its parts, as a hand would take it out: no double spaces, no lonely commas.
// Pure; knows letters only.
import type { Span } from '../../knowledge/vocabulary/span';

/** "umzug zum 1. März, strom" without "zum 1. März" → "umzug, strom". */
export function withoutSpan(text: string, { start, end }: Span): string {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  // What joined the part to the one before goes with it; at the beginning, what joined it to the next.
  const rest = before === '' ? after.replace(/^[,;:.!?]+\s*/u, '') : after;
  const left = /^[,;.!?]/u.test(rest) ? before.replace(/[,;:]+$/u, '') : before;
  const gap = left === '' || rest === '' || /^[,;.!?)]/u.test(rest) ? '' : ' ';
  return (rest === '' ? left.replace(/[,;:]+$/u, '') : left) + gap + rest;
}
