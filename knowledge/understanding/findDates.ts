// Finds dates as people write and say them, German and English, also relative to today, and says which day is meant.
// Knows calendars, no details of persons; what is vague ("im Frühjahr") is no date.
import type { Span } from '../vocabulary/span';
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
import {
  anyMonth,
  anyNumber,
  anyOrdinal,
  anyWeekday,
  monthNames,
  nearDays,
  numberOf,
  ordinalOf,
  placeIn,
  weekdayNames,
} from './dateWords';

/** A date where it stands. `day`: which is meant. */
export interface FoundDate extends Span {
  readonly day: CalendarDay;
}

interface DateForm {
  readonly pattern: RegExp;
  /** Undefined: no date after all. `before`: the words right before, lower case · `groups`: what the pattern named. */
  readonly dayOf: (groups: Groups, today: CalendarDay, before: string) => CalendarDay | undefined;
}
type Groups = Readonly<Record<string, string | undefined>>;

const form = (pattern: string, dayOf: DateForm['dayOf']): DateForm => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\d[.,/:-])${pattern}`, 'giu'),
  dayOf,
});
const end = '(?![\\p{L}\\p{N}])';
const ordinal = `(?<day>\\d{1,2}(?:\\.|st|nd|rd|th)?|${anyOrdinal})`;
const ofMonth = '(?:des|dieses|of the|of this|im|in)';
const later = '(?<which>(?:über)?nächsten|kommenden|next|dieses|laufenden|this|the)';

const forms: readonly DateForm[] = [
  form(`(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)`, byNumbers),
  form(
    `(?<day>\\d{1,2})[.] ?(?<month>\\d{1,2})[.] ?(?<year>(?:19|20)\\d\\d|\\d\\d(?![.:]?\\d| ?(?:uhr|kwh|€|euro)))${end}`,
    byNumbers,
  ),
  form(`(?<day>\\d{1,2})[/-](?<month>\\d{1,2})[/-](?<year>(?:19|20)\\d\\d|\\d\\d)${end}`, byNumbers),
  form(`(?<day>\\d{1,2})\\.(?<month>0?[1-9]|1[0-2])\\.(?! ?\\d)`, byNumbers),
  // Without its last full stop only behind a word that asks for a date: "1.3" may be a version or an amount.
  form(
    `(?<=(?:am|zum|ab|bis|vom|seit|um|per|on|by|from|until|since|der|dem) )(?<day>\\d{1,2})\\.(?<month>0?[1-9]|1[0-2])(?![.,]?\\d|${' ?'}(?:uhr|kwh|€|euro|eur|%|m))${end}`,
    byNumbers,
  ),
  form(`${ordinal}(?: of)? ?(?<name>${anyMonth})\\b\\.?(?:,? ?(?<year>(?:19|20)\\d\\d))?${end}`, byName),
  form(
    `(?<name>${anyMonth})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>(?:19|20)\\d\\d))?(?![\\p{L}\\p{N}]|[.:]\\d| ?(?:uhr|am|pm|kwh|€|euro))`,
    byName,
  ),
  form(`${ordinal} ${ofMonth} ${later} (?:monats|monat|month)${end}`, ofLaterMonth),
  form(`${ordinal} ${later.replace('|the', '')} (?:monats?|month)${end}`, ofLaterMonth),
  form(
    `(?<edge>ende|anfang|end of|beginning of|start of|1st of) (?<name>${anyMonth})${end}(?: (?<year>20\\d\\d))?`,
    edgeOfNamed,
  ),
  form(
    `(?:zum |am |bis |at |by |bis zum )?(?<edge>monatsende|monatsanfang|monatsersten|jahresende|quartalsende|monatsletzten)${end}`,
    edgeOfPresent,
  ),
  form(
    `(?<edge>ende|anfang|end of|beginning of|start of) (?:des )?(?<which>(?:über)?nächsten|kommenden|next|diesen|dieses|this|the)? ?(?<unit>monats?|month|jahre?s?|year)${end}`,
    edgeOfUnit,
  ),
  form(
    `(?<=(?:zum|am|ab|bis|vom|seit|bis zum|spätestens|der|den|on the|by the|from the|since the|until the) )(?<day>\\d{1,2}\\.(?!\\d)(?! ?(?:${anyMonth}|mahnung|rate|stock|mal|etage|og))|\\d{1,2}(?:st|nd|rd|th)|ersten|fünfzehnten)(?= |[,;:!?]|$)(?! (?:des|of|mal|stock|blick|schritt|${anyMonth}|${later}))`,
    dayOnly,
  ),
  form(
    `(?<which>nächsten|kommenden|nächster|kommender|letzten|vergangenen|diesen|next|coming|last|past|this|on|am|bis|by|until|ab|seit|since|vom) (?<name>${anyWeekday})${end}(?!,? (?:den |the )?\\d{1,2}(?:\\.|st|nd|rd|th))`,
    weekday,
  ),
  form(
    `(?:in|binnen|innerhalb von|within) (?<count>${anyNumber}) (?<unit>tag(?:en?)?|wochen?|monate?n?|jahre?n?|days?|weeks?|months?|years?)${end}(?! (?:lang|frist|notice))`,
    inSpan,
  ),
  form(
    `(?:(?<since>vor|seit) (?<count>${anyNumber}) (?<unit>tag(?:en?)?|wochen?|monate?n?|jahre?n?)|(?<counten>${anyNumber}) (?<uniten>days?|weeks?|months?|years?) ago)${end}`,
    agoSpan,
  ),
  form(`(?<word>${Object.keys(nearDays).join('|')})${end}`, nearDay),
];

/** Dates in order, not overlapping. `today`: what relative ones and missing years are reckoned from. */
export function findDates(text: string, today: CalendarDay): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, dayOf } of forms) {
    for (const match of text.matchAll(pattern)) {
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

/** "vom", "seit", "from … bill" look back; "zum", "ab", "bis" look ahead; anything else to the nearest. */
function leaningOf(before: string): Leaning {
  if (/(?:vom|seit(?: dem)?|since|dated|rechnung|letzte[nrs]?|last)\s*(?:the )?$/.test(before)) return 'past';
  if (/(?:zum|ab(?: dem)?|bis(?: zum)?|spätestens|um|by|until|from|zieht.{0,12})\s*(?:the )?$/.test(before))
    return 'coming';
  return 'near';
}

function byNumbers({ day, month, year }: Groups, today: CalendarDay, before: string) {
  // English writing of the month first is taken only where it can be nothing else.
  const [d, m] = Number(month) > 12 ? [Number(month), Number(day)] : [Number(day), Number(month)];
  return withYear(m, d, year, today, before);
}

function byName({ day, name, year }: Groups, today: CalendarDay, before: string) {
  return withYear(placeIn(monthNames, name ?? '') + 1, ordinalOf(day ?? ''), year, today, before);
}

function withYear(month: number, day: number, year: string | undefined, today: CalendarDay, before: string) {
  if (year === undefined) return dayWithoutYear(month, day, today, leaningOf(before));
  return calendarDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
}

const monthsAhead = (which = ''): number =>
  /^über/i.test(which) ? 2 : /^(?:nächsten|kommenden|next)$/i.test(which) ? 1 : 0;

function ofLaterMonth({ day, which }: Groups, today: CalendarDay) {
  const first = firstOfMonth(yearOf(today), monthOf(today) + monthsAhead(which));
  return calendarDay(yearOf(first), monthOf(first), ordinalOf(day ?? ''));
}

const isEnd = (edge = ''): boolean => /ende|end of|letzten/i.test(edge);

function edgeOfNamed({ edge, name, year }: Groups, today: CalendarDay, before: string) {
  const month = placeIn(monthNames, name ?? '') + 1;
  const some = (of: number) => (isEnd(edge) ? lastOfMonth(of, month) : firstOfMonth(of, month));
  if (year) return some(Number(year));
  return nearest(
    [-1, 0, 1].map((more) => some(yearOf(today) + more)),
    today,
    leaningOf(before),
  );
}

function edgeOfPresent({ edge = '' }: Groups, today: CalendarDay) {
  if (/^jahr/i.test(edge)) return lastOfMonth(yearOf(today), 12);
  if (/^quartal/i.test(edge)) return lastOfMonth(yearOf(today), Math.ceil(monthOf(today) / 3) * 3);
  if (isEnd(edge)) return lastOfMonth(yearOf(today), monthOf(today));
  return firstOfMonth(yearOf(today), monthOf(today) + 1);
}

function edgeOfUnit({ edge, which, unit = '' }: Groups, today: CalendarDay) {
  const ahead = monthsAhead(which);
  if (/^(?:jahr|year)/i.test(unit)) {
    const year = yearOf(today) + (ahead > 0 ? 1 : 0);
    return isEnd(edge) ? lastOfMonth(year, 12) : firstOfMonth(ahead > 0 ? year : year + 1, 1);
  }
  if (isEnd(edge)) return lastOfMonth(yearOf(today), monthOf(today) + ahead);
  return firstOfMonth(yearOf(today), monthOf(today) + Math.max(1, ahead));
}

function dayOnly({ day }: Groups, today: CalendarDay, before: string) {
  const wanted = ordinalOf(day ?? '');
  const days = [-1, 0, 1].flatMap((more) => {
    const first = firstOfMonth(yearOf(today), monthOf(today) + more);
    return calendarDay(yearOf(first), monthOf(first), wanted) ?? [];
  });
  const told = /(?:^|\s)(?:was|were|had|did|wurden?|hat|habe|haben|hatte|war|waren)\s/.test(before);
  const leaning = leaningOf(before);
  return nearest(days, today, leaning !== 'near' ? leaning : told ? 'past' : 'coming');
}

function weekday({ which = '', name }: Groups, today: CalendarDay) {
  const wanted = placeIn(weekdayNames, name ?? '');
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  const isPast = /^(?:letzten|vergangenen|last|past|seit|since|vom)$/i.test(which);
  if (isPast) return plusDays(today, (ahead === 0 ? 0 : ahead) - 7);
  return plusDays(today, ahead === 0 ? 7 : ahead);
}

function spanFrom(count: number, unit: string, today: CalendarDay) {
  if (!Number.isFinite(count)) return undefined;
  if (/^(?:tag|day)/i.test(unit)) return plusDays(today, count);
  if (/^(?:woche|week)/i.test(unit)) return plusDays(today, 7 * count);
  return plusMonths(today, /^(?:jahr|year)/i.test(unit) ? 12 * count : count);
}

function inSpan({ count = '', unit = '' }: Groups, today: CalendarDay) {
  return spanFrom(numberOf(count), unit, today);
}

function agoSpan({ since, count, counten, unit, uniten }: Groups, today: CalendarDay) {
  // "seit 12 Jahren" says how long, hardly which day.
  const words = unit ?? uniten ?? '';
  if (/^(?:jahr|year)/i.test(words) || since?.toLowerCase() === 'seit') return undefined;
  return spanFrom(-numberOf(count ?? counten ?? ''), words, today);
}

function nearDay({ word = '' }: Groups, today: CalendarDay, before: string) {
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
