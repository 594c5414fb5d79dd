// Which day a date means that was read in one of its forms: missing years and relative words are reckoned from today.
// Knows what a form has named, not the forms.
import {
  type CalendarDay,
  calendarDay,
  dayWithoutYear,
  firstOfMonth,
  type Leaning,
  lastOfMonth,
  monthOf,
  nearest,
  plusDays,
  plusMonths,
  weekdayOf,
  yearOf,
} from './calendarDay';
import { monthNames, nearDays, numberOf, ordinalOf, placeIn, weekdayNames } from './dateWords';

/** What the pattern of a form named. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** "vom", "seit", "from … bill" look back; "zum", "ab", "bis" look ahead; anything else to the nearest. */
function leaningOf(before: string): Leaning {
  if (/(?:vom|seit(?: dem)?|since|dated|rechnung|letzte[nrs]?|last)\s*(?:the )?$/.test(before)) return 'past';
  if (/(?:zum|ab(?: dem)?|bis(?: zum)?|spätestens|um|by|until|from|zieht.{0,12})\s*(?:the )?$/.test(before))
    return 'coming';
  return 'near';
}

export function byNumbers({ day, month, year }: Groups, today: CalendarDay, before: string) {
  // English writing of the month first is taken only where it can be nothing else.
  const [d, m] = Number(month) > 12 ? [Number(month), Number(day)] : [Number(day), Number(month)];
  return withYear(m, d, year, today, before);
}

export function byName({ day, name, year }: Groups, today: CalendarDay, before: string) {
  return withYear(placeIn(monthNames, name ?? '') + 1, ordinalOf(day ?? ''), year, today, before);
}

function withYear(month: number, day: number, year: string | undefined, today: CalendarDay, before: string) {
  if (year === undefined) return dayWithoutYear(month, day, today, leaningOf(before));
  return calendarDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
}

const monthsAhead = (which = ''): number =>
  /^über/i.test(which) ? 2 : /^(?:nächsten|kommenden|next)$/i.test(which) ? 1 : 0;

export function ofLaterMonth({ day, which }: Groups, today: CalendarDay) {
  const first = firstOfMonth(yearOf(today), monthOf(today) + monthsAhead(which));
  return calendarDay(yearOf(first), monthOf(first), ordinalOf(day ?? ''));
}

const isEnd = (edge = ''): boolean => /ende|end of|letzten/i.test(edge);

export function edgeOfNamed({ edge, name, year }: Groups, today: CalendarDay, before: string) {
  const month = placeIn(monthNames, name ?? '') + 1;
  const some = (of: number) => (isEnd(edge) ? lastOfMonth(of, month) : firstOfMonth(of, month));
  if (year) return some(Number(year));
  return nearest(
    [-1, 0, 1].map((more) => some(yearOf(today) + more)),
    today,
    leaningOf(before),
  );
}

export function edgeOfPresent({ edge = '' }: Groups, today: CalendarDay) {
  if (/^jahr/i.test(edge)) return lastOfMonth(yearOf(today), 12);
  if (/^quartal/i.test(edge)) return lastOfMonth(yearOf(today), Math.ceil(monthOf(today) / 3) * 3);
  if (isEnd(edge)) return lastOfMonth(yearOf(today), monthOf(today));
  return firstOfMonth(yearOf(today), monthOf(today) + 1);
}

export function edgeOfUnit({ edge, which, unit = '' }: Groups, today: CalendarDay) {
  const ahead = monthsAhead(which);
  if (/^(?:jahr|year)/i.test(unit)) {
    const year = yearOf(today) + (ahead > 0 ? 1 : 0);
    return isEnd(edge) ? lastOfMonth(year, 12) : firstOfMonth(ahead > 0 ? year : year + 1, 1);
  }
  if (isEnd(edge)) return lastOfMonth(yearOf(today), monthOf(today) + ahead);
  return firstOfMonth(yearOf(today), monthOf(today) + Math.max(1, ahead));
}

export function dayOnly({ day }: Groups, today: CalendarDay, before: string) {
  const wanted = ordinalOf(day ?? '');
  const days = [-1, 0, 1].flatMap((more) => {
    const first = firstOfMonth(yearOf(today), monthOf(today) + more);
    return calendarDay(yearOf(first), monthOf(first), wanted) ?? [];
  });
  const told = /(?:^|\s)(?:was|were|had|did|wurden?|hat|habe|haben|hatte|war|waren)\s/.test(before);
  const leaning = leaningOf(before);
  return nearest(days, today, leaning !== 'near' ? leaning : told ? 'past' : 'coming');
}

export function weekday({ which = '', name, told }: Groups, today: CalendarDay) {
  const wanted = placeIn(weekdayNames, name ?? '');
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  const isPast = told !== undefined || /^(?:letzten|vergangenen|last|past|seit|since|vom)$/i.test(which);
  if (isPast) return plusDays(today, ahead - 7);
  return plusDays(today, ahead === 0 ? 7 : ahead);
}

function spanFrom(count: number, unit: string, today: CalendarDay) {
  if (!Number.isFinite(count)) return undefined;
  if (/^(?:tag|day)/i.test(unit)) return plusDays(today, count);
  if (/^(?:woche|week)/i.test(unit)) return plusDays(today, 7 * count);
  return plusMonths(today, /^(?:jahr|year)/i.test(unit) ? 12 * count : count);
}

export function inSpan({ count = '', unit = '' }: Groups, today: CalendarDay) {
  return spanFrom(numberOf(count), unit, today);
}

export function agoSpan({ since, count, counten, unit, uniten }: Groups, today: CalendarDay) {
  // "seit 12 Jahren" says how long, hardly which day.
  const words = unit ?? uniten ?? '';
  if (/^(?:jahr|year)/i.test(words) || since?.toLowerCase() === 'seit') return undefined;
  return spanFrom(-numberOf(count ?? counten ?? ''), words, today);
}

export function nearDay({ word = '' }: Groups, today: CalendarDay, before: string) {
  const days = nearDays[word.toLowerCase()];
  // "Guten Morgen", "heute Morgen", "jeden Morgen" name a time of day.
  if (
    /^morgen$/i.test(word) &&
    /(?:guten|schönen|heute|gestern|jeden|am|dienstag|montag|mittwoch|donnerstag|freitag|samstag|sonntag)\s*$/.test(
      before,
    )
  )
    return undefined;
  return days === undefined ? undefined : plusDays(today, days);
}
