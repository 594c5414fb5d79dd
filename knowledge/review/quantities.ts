// Dates, times, amounts, shares, terms and other numbers of a text, in one form whatever their spelling.
// German and English; knows nothing of what is compared with what.
import type { Language } from '../vocabulary/language';
import { occurrencesOf } from '../vocabulary/occurrences';
import type { Span } from '../vocabulary/span';
import {
  amountPatterns,
  durationUnits,
  measureWord,
  monthNumber,
  monthWord,
  numberOfWord,
  numberWord,
  written,
} from './quantityWords';

/**
 * One quantity. `unit` keeps apart what cannot be compared: euro from dollars, days from working days, and of bare
 * numbers the word beside them · `value`: normal form; of dates `YYYY-MM-DD` with `?` where a part is not said.
 */
export interface Quantity extends Span {
  readonly kind: 'date' | 'time' | 'amount' | 'share' | 'term' | 'measure' | 'phone' | 'number';
  readonly unit: string;
  readonly value: string;
}

type Reader = (
  groups: Readonly<Record<string, string>>,
  language: Language,
) => Omit<Quantity, keyof Span> | undefined;

interface Pattern {
  readonly pattern: RegExp;
  readonly read: Reader;
}

/** Longer texts are cut: a sentence never is. */
const longestText = 4_000;
const edge = '(?![\\p{L}\\p{N}])';
const start = '(?<![\\p{L}\\p{N}.,:])';
const day = '(?<d>0?[1-9]|[12]\\d|3[01])';
const month = '(?<m>0?[1-9]|1[0-2])';
const year = '(?<y>(?:19|20)\\d{2}|\\d{2})';

/** In the order in which they claim their place: what one has taken is nothing to the next. */
const patterns: readonly Pattern[] = [
  of(`${start}(?<y>(?:19|20)\\d{2})-${month}-${day}${edge}`, dateOf),
  of(`${start}${day}\\.\\s?${month}\\.(?:\\s?${year}(?!\\d))?`, dateOf),
  of(`${start}${day}/${month}/${year}${edge}`, dateOf),
  of(
    `${start}${day}(?:\\.|st|nd|rd|th)?\\s(?:of\\s)?(?<w>${monthWord})(?:,?\\s(?<y>(?:19|20)\\d{2}))?${edge}`,
    dateOf,
  ),
  of(`${start}(?<w>${monthWord})\\s${day}(?:st|nd|rd|th)?(?:,?\\s(?<y>(?:19|20)\\d{2}))?${edge}`, dateOf),
  of(`${start}(?<w>${monthWord})\\s(?<y>(?:19|20)\\d{2})${edge}`, dateOf),
  of(`(?<![\\p{L}\\p{N}])(?<n>\\+\\d{2}[\\d /()-]{6,18}\\d|0\\d[\\d /()-]{4,16}\\d)${edge}`, phoneOf),
  ...amountPatterns.map(({ source, unit }) =>
    of(`${start}${source}`, (groups, language) => amountOf(groups, unit, language)),
  ),
  of(`${start}(?<n>${written})\\s?(?:%|Prozent${edge}|per\\s?cent${edge})`, shareOf),
  of(
    `${start}(?<h>[01]?\\d|2[0-4])[:.](?<min>[0-5]\\d)(?:\\s?(?<half>[ap])\\.?m\\.?)?(?:\\s?Uhr)?${edge}`,
    timeOf,
  ),
  of(`${start}(?<h>1?\\d|2[0-4])\\s?(?:Uhr|(?<half>[ap])\\.?m\\.?)${edge}`, timeOf),
  of(`${start}(?<h>1?\\d|2[0-4])(?=\\s?(?:[–-]|bis)\\s?(?:1?\\d|2[0-4])\\s?Uhr)`, timeOf),
  of(`${start}(?<n>${written}|${numberWord})(?:\\s|-)?(?<unit>${durationUnits.source})${edge}`, termOf),
  of(`${start}(?<n>${written})\\s?(?<unit>${measureWord})${edge}`, measureOf),
  of(
    `(?:(?<before>\\p{L}{2,30})\\s)?${start}(?<n>${written})(?:\\s(?<after>\\p{L}{3,30}))?${edge}`,
    numberOf,
  ),
];

/** All quantities of a text in the order of their places; none overlap. Linear in the length of the text. */
export function quantitiesOf(text: string, language: Language): readonly Quantity[] {
  const read = text.slice(0, longestText);
  const taken = new Uint8Array(read.length);
  const found: Quantity[] = [];
  for (const { pattern, read: reader } of patterns) {
    for (const hit of occurrencesOf(read, pattern)) {
      const quantity = reader(hit.groups ?? {}, language);
      if (!quantity) continue;
      const place = placeOf(hit, quantity);
      if (taken.subarray(place.start, place.end).some(Boolean)) continue;
      taken.fill(1, place.start, place.end);
      found.push({ ...quantity, ...place });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether two quantities of one kind and unit can both be true: a date that leaves its year open fits every year. */
export function agree(left: Quantity, right: Quantity): boolean {
  if (left.kind !== right.kind) return false;
  // The word beside a bare number is a clue only: "Zyklus 2" and "2. Zyklus" say the same.
  if (left.unit !== right.unit && left.kind !== 'number') return false;
  if (left.kind !== 'date') return left.value === right.value;
  const parts = right.value.split('-');
  return left.value.split('-').every((part, at) => part === '?' || parts[at] === '?' || part === parts[at]);
}

/** A bare number's place leaves out the words beside it. */
function placeOf(hit: RegExpMatchArray, { kind }: { readonly kind: Quantity['kind'] }): Span {
  const from = hit.index ?? 0;
  if (kind !== 'number') return { start: from, end: from + hit[0].length };
  const number = hit.groups?.n ?? '';
  const before = hit.groups?.before === undefined ? 0 : hit[0].indexOf(number, hit.groups.before.length);
  return { start: from + before, end: from + before + number.length };
}

function of(source: string, read: Reader): Pattern {
  return { pattern: new RegExp(source, 'giu'), read };
}

function dateOf({ d, m, w, y }: Readonly<Record<string, string>>): Omit<Quantity, keyof Span> {
  const named = w === undefined ? undefined : monthNumber(w);
  const parts = [
    y === undefined ? '?' : y.length === 2 ? `20${y}` : y,
    String(named ?? m ?? '?').padStart(2, '0'),
    d === undefined ? '?' : d.padStart(2, '0'),
  ];
  return { kind: 'date', unit: '', value: parts.map((part) => part.replace(/^0\?$/, '?')).join('-') };
}

function phoneOf({ n = '' }: Readonly<Record<string, string>>): Omit<Quantity, keyof Span> | undefined {
  const digits = n.replace(/\D/g, '');
  return digits.length < 6 ? undefined : { kind: 'phone', unit: '', value: digits.replace(/^49/, '0') };
}

function amountOf(
  { n = '' }: Readonly<Record<string, string>>,
  unit: string,
  language: Language,
): Omit<Quantity, keyof Span> {
  const cents = unit.endsWith('/100');
  const value = numberValue(n, language) / (cents ? 100 : 1);
  return { kind: 'amount', unit: unit.replace('/100', ''), value: String(round(value)) };
}

function shareOf(
  { n = '' }: Readonly<Record<string, string>>,
  language: Language,
): Omit<Quantity, keyof Span> {
  return { kind: 'share', unit: '%', value: String(numberValue(n, language)) };
}

function timeOf({ h = '', min, half }: Readonly<Record<string, string>>): Omit<Quantity, keyof Span> {
  const hour = (Number(h) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return { kind: 'time', unit: '', value: `${hour}:${min ?? '00'}` };
}

function termOf(
  { n = '', unit = '' }: Readonly<Record<string, string>>,
  language: Language,
): Omit<Quantity, keyof Span> {
  const [name, times] = durationUnits.of(unit);
  const count = numberOfWord(n) ?? numberValue(n, language);
  return { kind: 'term', unit: name, value: String(round(count * times)) };
}

function measureOf(
  { n = '', unit = '' }: Readonly<Record<string, string>>,
  language: Language,
): Omit<Quantity, keyof Span> {
  return { kind: 'measure', unit: unit.toLowerCase(), value: String(numberValue(n, language)) };
}

function numberOf(
  { n = '', before = '', after = '' }: Readonly<Record<string, string>>,
  language: Language,
): Omit<Quantity, keyof Span> {
  const beside = after !== '' && /^\p{Lu}/u.test(after) ? after : before || after;
  return { kind: 'number', unit: beside.toLowerCase(), value: String(numberValue(n, language)) };
}

/** 1.234,56 · 1,234.56 · 12 000 → a number. Where both readings are possible the language decides. */
export function numberValue(text: string, language: Language): number {
  const bare = text.replace(/[\s\u00a0\u202f']/g, '');
  const lastComma = bare.lastIndexOf(',');
  const lastStop = bare.lastIndexOf('.');
  const decimal = decimalSign(bare, lastComma, lastStop, language);
  // 1.234.567: what stands there twice parts thousands in any language.
  if (bare.indexOf(decimal) !== bare.lastIndexOf(decimal)) return Number(bare.replace(/[.,]/g, ''));
  const grouping = decimal === ',' ? /\./g : /,/g;
  return round(Number(bare.replace(grouping, '').replace(',', '.')));
}

function decimalSign(bare: string, lastComma: number, lastStop: number, language: Language): ',' | '.' {
  if (lastComma >= 0 && lastStop >= 0) return lastComma > lastStop ? ',' : '.';
  const sign = lastComma >= 0 ? ',' : '.';
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(bare);
  // 1.234 is a thousand in German and one and a bit in English; 1,234 the other way round.
  const usual = language === 'de' ? ',' : '.';
  return isGrouped ? usual : sign;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
