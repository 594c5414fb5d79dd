// Finds dates in a text, German and English, also relative to today.
// Knows the forms by their table; no details of persons.
import { occurrencesOf } from '../vocabulary/occurrences';
import type { Span } from '../vocabulary/span';
import type { CalendarDay } from './calendarDay';
import { dateForms } from './dateForms';

/** A date where it stands. `day`: which is meant. */
export interface FoundDate extends Span {
  readonly day: CalendarDay;
}

/** Dates in order, not overlapping. `today`: what relative ones and missing years are reckoned from. */
export function findDates(text: string, today: CalendarDay): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, dayOf } of dateForms) {
    for (const match of occurrencesOf(text, pattern)) {
      const start = match.index;
      const stop = start + match[0].trimEnd().length;
      if (found.some((other) => start < other.end && other.start < stop)) continue;
      const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
      const day = dayOf(match.groups ?? {}, today, before);
      if (day) found.push({ start, end: stop, day });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
