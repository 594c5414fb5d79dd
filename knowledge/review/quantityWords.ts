// Words and signs around quantities in German and English: months, number words, units of money, time and measure.
// Tables only.

/** A written number: grouped by point, comma, space or apostrophe, with decimals. Bounded. */
export const written =
  "\\d{1,3}(?:[.,'\\u00a0\\u202f ]\\d{3}){1,4}(?:[.,]\\d{1,4})?(?!\\d)|\\d{1,12}(?:[.,]\\d{1,6})?";

const months: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['märz', 'maerz', 'march', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];

/** Source of a pattern, flags `iu`. */
export const monthWord = months.flat().join('|');

/** 1 to 12; undefined for a word that is no month. */
export function monthNumber(word: string): number | undefined {
  const at = months.findIndex((names) => names.includes(word.toLowerCase()));
  return at < 0 ? undefined : at + 1;
}

const numberWords: Readonly<Record<string, number>> = {
  ...{ ein: 1, eine: 1, einem: 1, einen: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6 },
  ...{ sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, vierzehn: 14, zwanzig: 20, dreißig: 30 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, fourteen: 14, fifteen: 15, twenty: 20, thirty: 30, sixty: 60, ninety: 90 },
};

/** Source of a pattern, flags `iu`. */
export const numberWord = Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join('|');

export function numberOfWord(word: string): number | undefined {
  return numberWords[word.toLowerCase()];
}

/** Units of money before and behind the number. `/100`: a hundredth of the unit. */
const money: readonly { readonly unit: string; readonly signs: string }[] = [
  { unit: 'eur', signs: '€|EUR|Euro' },
  { unit: 'eur/100', signs: 'ct|Cent|Eurocent' },
  { unit: 'usd', signs: '\\$|USD|US-?Dollars?|Dollars?' },
  { unit: 'gbp', signs: '£|GBP|Pounds?' },
  { unit: 'chf', signs: 'CHF|Franken' },
];

/** `source` of patterns (flags `iu`) with the number in group `n`. */
export const amountPatterns = money.flatMap(({ unit, signs }) => [
  { unit, source: `(?<n>${written})\\s?(?:${signs})(?![\\p{L}\\p{N}])` },
  { unit, source: `(?:${signs})\\s?(?<n>${written})(?![\\p{L}\\p{N}])` },
]);

/** Units of time with what they are told in; working days, months and years have no length in days. */
const durations: readonly (readonly [pattern: string, unit: string, times: number])[] = [
  ['(?:werk|arbeits|bank)tage?[ns]?|(?:working|business)\\sdays?', 'working day', 1],
  ['kalendertage?[ns]?|tage?[ns]?|(?:calendar\\s)?days?', 'hour', 24],
  ['wochen?|weeks?', 'hour', 168],
  ['monate?[ns]?|months?', 'month', 1],
  ['quartale?[ns]?|quarters?', 'month', 3],
  ['jahre?[ns]?|years?', 'month', 12],
  ['stunden?|std\\.?|hours?', 'hour', 1],
  ['minuten?|min\\.?|minutes?', 'minute', 1],
  ['sekunden?|sek\\.?|seconds?', 'second', 1],
];

export const durationUnits = {
  /** Source of a pattern, flags `iu`. */
  source: durations.map(([pattern]) => pattern).join('|'),
  of(word: string): readonly [unit: string, times: number] {
    const found = durations.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(word));
    return found ? [found[1], found[2]] : [word.toLowerCase(), 1];
  },
};

/** Source of a pattern, flags `iu`. */
export const measureWord =
  'kwh|mwh|wh|kwp?|mw|watt|volt|ampere|m³|m²|m3|qm|km|cm|mm|kg|°c|grad|mb|gb|tb|kb|mbit/s|liter|litres?|personen|people|ziffern|digits|stellen|zeichen|characters|stück|mal|times';
