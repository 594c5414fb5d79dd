// The details of a concern that go into a recap, a reply or a hand-over: who, which contract, when, how much.
// Joins the finders of personal details with those of dates, amounts and readings; keeps nothing.
import { holdsAsIban } from '../privacy/checkDigits';
import { findPersonal } from '../privacy/findPersonal';
import type { PersonalKind } from '../privacy/personalSpan';
import { type Span, spansOverlap } from '../vocabulary/span';
import type { FactKind, KeyFact } from '../vocabulary/understanding';
import type { CalendarDay } from './calendarDay';
import { findAmounts, findReadings } from './findAmounts';
import { findDates } from './findDates';

/** Longer texts are read up to here: a concern stands at the beginning. UTF-16 units. */
export const longestRead = 8_000;

const factOfPersonal: Partial<Record<PersonalKind, FactKind>> = {
  name: 'name',
  customerNumber: 'customerNumber',
  contractNumber: 'contractNumber',
  meterNumber: 'meterNumber',
  invoiceNumber: 'invoiceNumber',
  iban: 'iban',
  phone: 'phone',
  email: 'email',
  address: 'address',
};

/** Facts in order of their place, not overlapping, each value of a kind once. `today`: for relative dates. Never throws. */
export function findFacts(text: string, today: CalendarDay): KeyFact[] {
  const read = text.slice(0, longestRead);
  const readings = findReadings(read).map((found) => fact(read, 'reading', found, found.value));
  const personal = findPersonal(read).filter((span) => !readings.some((other) => spansOverlap(span, other)));
  const details = personal.flatMap((span) => {
    const kind = factOfPersonal[span.kind];
    if (!kind || (kind === 'iban' && !holdsAsIban(compact(read.slice(span.start, span.end))))) return [];
    return [fact(read, kind, span, normalised(kind, read.slice(span.start, span.end)))];
  });
  // What is somebody's number or date of birth is neither an amount nor a day that matters here.
  const isFree = (span: Span): boolean =>
    ![...readings, ...personal].some((other) => spansOverlap(span, other));
  const amounts = findAmounts(read)
    .filter(isFree)
    .map((found) => fact(read, 'amount', found, found.value));
  const dates = findDates(read, today)
    .filter((span) => isFree(span) && !amounts.some((other) => spansOverlap(span, other)))
    .map((found) => fact(read, 'date', found, found.day));
  return inOrder([...readings, ...details, ...amounts, ...dates]);
}

function fact(text: string, kind: FactKind, { start, end }: Span, value: string): KeyFact {
  return { kind, start, end, text: text.slice(start, end), value };
}

/** Overlapping ones cannot be: each finder's spans are apart, and the finders were kept apart. */
function inOrder(facts: readonly KeyFact[]): KeyFact[] {
  const seen = new Set<string>();
  const free: KeyFact[] = [];
  for (const one of [...facts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${one.kind} ${one.value.toLowerCase()}`;
    const last = free.at(-1);
    if (seen.has(key) || (last && spansOverlap(last, one)) || one.end <= one.start) continue;
    seen.add(key);
    free.push(one);
  }
  return free.filter(
    (one) => one.kind !== 'name' || !free.some((other) => other !== one && isPartOf(one, other)),
  );
}

/** "Berg" of "Anna Berg". */
function isPartOf(part: KeyFact, whole: KeyFact): boolean {
  return whole.kind === 'name' && whole.value.split(' ').includes(part.value);
}

const compact = (written: string): string => written.replace(/[\s.-]/g, '').toUpperCase();

function normalised(kind: FactKind, written: string): string {
  if (kind === 'iban') return compact(written);
  if (kind === 'email')
    return written
      .replace(/\s/g, '')
      .replace(/[([]at[)\]]/i, '@')
      .toLowerCase();
  if (kind === 'phone') return /\d/.test(written) ? phoneValue(written) : written.replace(/\s+/g, ' ');
  if (kind === 'name' || kind === 'address') return written.replace(/\s+/g, ' ').trim();
  return written.replace(/^#/, '').replace(/\s/g, '').toUpperCase();
}

/** "+49 (0) 170 123" and "0049 170 123" → "+49170123" */
function phoneValue(written: string): string {
  const digits = written.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
}
