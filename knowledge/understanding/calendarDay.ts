// A day of the calendar as YYYY-MM-DD, and reckoning with it. Knows no clock and no time zone.

/** YYYY-MM-DD. */
export type CalendarDay = string;

/** Undefined where the calendar has no such day. `month` from 1. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | undefined {
  const made = new Date(Date.UTC(year, month - 1, day));
  const holds = made.getUTCMonth() === month - 1 && made.getUTCDate() === day && year >= 1900 && year <= 2199;
  return holds ? made.toISOString().slice(0, 10) : undefined;
}

const dayMs = 86_400_000;
const msOf = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): CalendarDay => new Date(ms).toISOString().slice(0, 10);

export const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));
export const monthOf = (day: CalendarDay): number => Number(day.slice(5, 7));

export function plusDays(day: CalendarDay, days: number): CalendarDay {
  return dayOf(msOf(day) + days * dayMs);
}

/** Days from `from` to `to`; negative where `to` lies before. */
function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((msOf(to) - msOf(from)) / dayMs);
}

/** The same day `months` later, the month's last where it has no such day. */
export function plusMonths(day: CalendarDay, months: number): CalendarDay {
  const first = firstOfMonth(yearOf(day), monthOf(day) + months);
  const last = lastOfMonth(yearOf(day), monthOf(day) + months);
  const wanted = plusDays(first, Number(day.slice(8)) - 1);
  return daysBetween(wanted, last) < 0 ? last : wanted;
}

/** `month` may lie beyond 1 to 12. */
export function firstOfMonth(year: number, month: number): CalendarDay {
  return dayOf(Date.UTC(year, month - 1, 1));
}
export function lastOfMonth(year: number, month: number): CalendarDay {
  return dayOf(Date.UTC(year, month, 0));
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(msOf(day)).getUTCDay();
}

/** Where the year is left open: the first such day from today on, the last until today, or the nearest. */
export type Leaning = 'coming' | 'past' | 'near';

/** Day and month with a year that fits. */
export function dayWithoutYear(
  month: number,
  day: number,
  today: CalendarDay,
  leaning: Leaning,
): CalendarDay | undefined {
  const years = [-1, 0, 1].map((more) => yearOf(today) + more);
  return nearest(
    years.flatMap((year) => calendarDay(year, month, day) ?? []),
    today,
    leaning,
  );
}

/** The one of some days that fits. */
export function nearest(days: readonly CalendarDay[], today: CalendarDay, leaning: Leaning) {
  const fitting = days.filter((day) =>
    leaning === 'near' ? true : leaning === 'coming' ? day >= today : day <= today,
  );
  return [...fitting].sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}
