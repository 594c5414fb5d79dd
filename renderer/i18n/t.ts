// Fills words with values: names, numbers, plurals, dates and durations by Intl.
// Pure: language and present time come in as values.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { de } from './de';
import { en } from './en';
import { pseudoWords } from './pseudo';
import type { WordKey, WordTable } from './words';

export type UiLanguage = 'de' | 'en' | 'pseudo';
export type Values = Readonly<Record<string, string | number>>;

/** Words beside those of the start; the made-up language is made of the German ones. */
export interface FurtherWords {
  readonly de: WordTable;
  readonly en: WordTable;
}

const startWords: FurtherWords = { de, en };

export interface Translator {
  readonly language: UiLanguage;
  /** BCP 47 tag for `lang` attributes. */
  readonly tag: 'de' | 'en';
  /** The words of a key; numbers in `values` are formatted, plural keys choose by `values.n`. */
  readonly t: (key: WordKey, values?: Values) => string;
  readonly error: (code: ErrorCode) => string;
  /** What happened, and what helps where the text says it. */
  readonly errorParts: (code: ErrorCode) => readonly [what: string, help?: string];
  readonly number: (value: number, digits?: number) => string;
  /** `share` in [0, 1] → whole percent; German puts a no-break space before the sign. */
  readonly percent: (share: number) => string;
  /** "heute", "vor 12 Tagen", "14 months ago"; days begin at midnight on this computer. */
  readonly ago: (atMs: number, nowMs: number) => string;
  readonly dateTime: (atMs: number) => string;
  /** "14:05" */
  readonly timeOfDay: (atMs: number) => string;
  /** "1. März 2025" */
  readonly day: (atMs: number) => string;
  /** "Mai 2024" */
  readonly month: (atMs: number) => string;
  /** Rounded to one unit: "8 Sek.", "4 Min.". `seconds` ≥ 0. */
  readonly duration: (seconds: number) => string;
}

const dateForms = {
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  timeOfDay: { timeStyle: 'short' },
  day: { dateStyle: 'long' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Makes each thing with its first use and keeps it: a format takes a tenth of a millisecond to make, and a key press needs some. */
function made<Key, Thing>(make: (key: Key) => Thing): (key: Key) => Thing {
  const known = new Map<Key, Thing>();
  return (key) => {
    const thing = known.get(key) ?? make(key);
    known.set(key, thing);
    return thing;
  };
}

/** The words and formats of one interface language: those of the start, and what a lazy part brings along. */
export function createTranslator(language: UiLanguage, further?: FurtherWords): Translator {
  const words = { ...wordsOf(startWords, language), ...(further && wordsOf(further, language)) };
  const tag = language === 'en' ? 'en' : 'de';
  // British order for dates in English ("1 March"), as in the design.
  const locale = tag === 'en' ? 'en-GB' : 'de-DE';
  const plural = new Intl.PluralRules(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const numberFormat = made(
    (digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }),
  );
  const number = (value: number, digits = 0) => numberFormat(digits).format(value);
  const dateFormat = made((name: keyof typeof dateForms) => new Intl.DateTimeFormat(locale, dateForms[name]));
  const t = (key: WordKey, values: Values = {}) => {
    // A key whose table is not loaded shows as itself; a test keeps the sidebar free of such keys.
    const entry = words[key] ?? key;
    const form = typeof entry === 'string' ? entry : entry[pluralForm(plural, values)];
    return fill(form, values, number);
  };
  return {
    language,
    tag,
    t,
    error: (code) => t(`error.${code}`),
    errorParts: (code) => sentenceParts(t(`error.${code}`)),
    number,
    percent: (share) => percentFormat.format(share),
    ago: (atMs, nowMs) => relative.format(...age(atMs, nowMs)),
    dateTime: (atMs) => dateFormat('dateTime').format(atMs),
    timeOfDay: (atMs) => dateFormat('timeOfDay').format(atMs),
    day: (atMs) => dateFormat('day').format(atMs),
    month: (atMs) => dateFormat('month').format(atMs),
    duration: (seconds) => durationText(locale, seconds),
  };
}

function wordsOf(tables: FurtherWords, language: UiLanguage): WordTable {
  return language === 'pseudo' ? pseudoWords(tables.de) : tables[language];
}

function pluralForm(rules: Intl.PluralRules, values: Values): 'one' | 'other' {
  return rules.select(Number(values.n ?? 0)) === 'one' ? 'one' : 'other';
}

function fill(form: string, values: Values, number: (value: number) => string): string {
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : value;
  });
}

/** "Nicht lesbar; Sicherung laden." → ["Nicht lesbar", "Sicherung laden."], the second with a capital. */
function sentenceParts(text: string): readonly [string, string?] {
  const [what = '', help] = text.split('; ');
  return help ? [what, help.charAt(0).toLocaleUpperCase() + help.slice(1)] : [what.replace(/\.$/, '')];
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Counts days by the computer's own clock. */
function localDay(atMs: number): number {
  return Math.floor((atMs - new Date(atMs).getTimezoneOffset() * minuteMs) / dayMs);
}

function age(atMs: number, nowMs: number): [number, Intl.RelativeTimeFormatUnit] {
  const days = Math.max(0, localDay(nowMs) - localDay(atMs));
  if (days < 14) return [-days, 'day'];
  if (days < 60) return [-Math.round(days / 7), 'week'];
  // Months up to two years: "vor 14 Monaten" says more than "letztes Jahr".
  return days < 730 ? [-Math.round(days / 30.44), 'month'] : [-Math.round(days / 365.25), 'year'];
}

function durationText(locale: string, seconds: number): string {
  const unit = seconds < 60 ? 'second' : seconds < 5400 ? 'minute' : 'hour';
  const size = { second: 1, minute: 60, hour: 3600 }[unit];
  const value = Math.max(1, Math.round(seconds / size));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
