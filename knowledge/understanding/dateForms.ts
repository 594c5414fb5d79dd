// The forms in which people write and say dates, German and English, also relative to today, and which day each means.
// Knows calendars, no text as a whole; what is vague ("im Frühjahr") is no date.
import type { CalendarDay } from './calendarDay';
import { anyMonth, anyNumber, anyOrdinal, anyWeekday, nearDays } from './dateWords';
import {
  agoSpan,
  byName,
  byNumbers,
  dayOnly,
  edgeOfNamed,
  edgeOfPresent,
  edgeOfUnit,
  type Groups,
  inSpan,
  nearDay,
  ofLaterMonth,
  weekday,
} from './daysMeant';

export interface DateForm {
  readonly pattern: RegExp;
  /** Undefined: no date after all. `before`: the words right before, lower case · `groups`: what the pattern named. */
  readonly dayOf: (groups: Groups, today: CalendarDay, before: string) => CalendarDay | undefined;
}

const form = (pattern: string, dayOf: DateForm['dayOf']): DateForm => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\d[.,/:-])${pattern}`, 'giu'),
  dayOf,
});
const end = '(?![\\p{L}\\p{N}])';
const ordinal = `(?<day>\\d{1,2}(?:\\.|st|nd|rd|th)?|${anyOrdinal})`;
const ofMonth = '(?:des|dieses|of the|of this|im|in)';
const later = '(?<which>(?:über)?nächsten|kommenden|next|dieses|laufenden|this|the)';

/** Right behind a weekday: "am Samstag lag Ihr Brief im Kasten" tells of the one that has been. */
const told = `(?: (?:früh|morgen|mittag|nachmittag|abend|nacht|morning|afternoon|evening|night))? (?:war|waren|lag|lagen|kam|kamen|stand|bekam|bekamen|hatte|hatten|wurde|wurden|ging|gingen|fiel|was|were|had|got|came)${end}`;

/** In the order in which they claim their place: what one has taken is nothing to the next. */
export const dateForms: readonly DateForm[] = [
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
    `(?<which>nächsten|kommenden|nächster|kommender|letzten|vergangenen|diesen|next|coming|last|past|this|on|am|bis|by|until|ab|seit|since|vom) (?<name>${anyWeekday})${end}(?!,? (?:den |the )?\\d{1,2}(?:\\.|st|nd|rd|th))(?:(?=(?<told>${told}))|)`,
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
