// Kinds of personal details, where one stands in a text, and the two steps every finder shares.
// Knows nothing of what the details look like.
import { occurrencesOf } from '../vocabulary/occurrences';
import type { Span } from '../vocabulary/span';

/** What a masked stretch was. Each has one placeholder a language (placeholders.ts). */
export type PersonalKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'address'
  | 'birthDate'
  | 'iban'
  | 'bic'
  | 'bankAccount'
  | 'card'
  | 'taxNumber'
  | 'socialInsuranceNumber'
  | 'idCardNumber'
  | 'meterNumber'
  | 'marketLocation'
  | 'meteringLocation'
  | 'customerNumber'
  | 'contractNumber'
  | 'invoiceNumber'
  | 'orderNumber'
  | 'caseNumber'
  | 'longNumber'
  | 'secret';

/** A personal detail: `[start, end)` in UTF-16 units of the text it was found in. */
export interface PersonalSpan extends Span {
  readonly kind: PersonalKind;
}

/**
 * All places of `pattern` (flag `g`) as spans of one kind. A group named `value` narrows the span to itself (flag `d`);
 * `accepts` sees what would be masked and the text right after it.
 */
export function matchSpans(
  text: string,
  pattern: RegExp,
  kind: PersonalKind,
  accepts: (value: string, after: string) => boolean = () => true,
): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const found of occurrencesOf(text, pattern)) {
    const [start, end] = found.indices?.groups?.value ?? [found.index, found.index + found[0].length];
    if (accepts(text.slice(start, end), text.slice(end, end + lookAhead))) spans.push({ kind, start, end });
  }
  return spans;
}

const lookAhead = 24;

/** Where `pattern` (flag `y`) ends when it is read at `at`; `at` itself where it does not stand there. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * The spans in order, those that share a place joined into one of the kind that was found first. `bridge` tells which
 * text between two of the same kind joins them as well.
 */
export function joinSpans(
  spans: readonly PersonalSpan[],
  bridge: (kind: PersonalKind, start: number, end: number) => boolean,
): PersonalSpan[] {
  const inOrder = spans.map((span, rank) => ({ span, rank })).sort((a, b) => a.span.start - b.span.start);
  const joined: { span: PersonalSpan; rank: number }[] = [];
  for (const next of inOrder) {
    const last = joined.at(-1);
    const meets =
      last &&
      (next.span.start < last.span.end ||
        (next.span.kind === last.span.kind && bridge(last.span.kind, last.span.end, next.span.start)));
    if (!meets) joined.push(next);
    else {
      const lead = next.rank < last.rank ? next : last;
      const end = Math.max(last.span.end, next.span.end);
      const span = { kind: lead.span.kind, start: last.span.start, end };
      joined[joined.length - 1] = { span, rank: lead.rank };
    }
  }
  return joined.map(({ span }) => span);
}
