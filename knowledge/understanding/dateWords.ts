// The words by which German and English name months, weekdays, numbers and days near today.
// Words only; findDates.ts reads them.

/** Patterns of month names (flags `iu`), January first. */
export const monthNames: readonly string[] = [
  'jan(?:uar|uary)?|jän(?:ner)?',
  'feb(?:ruar|ruary)?',
  'märz|maerz|mrz|march|mar',
  'apr(?:il)?',
  'mai|may',
  'jun[ie]?',
  'jul[iy]?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'o[ck]t(?:ober)?',
  'nov(?:ember)?',
  'de[cz](?:ember)?',
];
export const anyMonth = `(?:${monthNames.join('|')})`;

/** Sunday first. */
export const weekdayNames: readonly string[] = [
  'sonntag|sunday',
  'montag|monday',
  'dienstag|tuesday',
  'mittwoch|wednesday',
  'donnerstag|thursday',
  'freitag|friday',
  'samstag|sonnabend|saturday',
];
export const anyWeekday = `(?:${weekdayNames.join('|')})`;

/** Place of the first pattern that is the whole word, or -1. */
export function placeIn(patterns: readonly string[], word: string): number {
  return patterns.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'iu').test(word));
}

/** Days from today. */
export const nearDays: Readonly<Record<string, number>> = {
  vorgestern: -2,
  'the day before yesterday': -2,
  'day before yesterday': -2,
  gestern: -1,
  yesterday: -1,
  heute: 0,
  today: 0,
  tonight: 0,
  morgen: 1,
  tomorrow: 1,
  übermorgen: 2,
  uebermorgen: 2,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
};

const smallNumbers: Readonly<Record<string, number>> = {
  ...{ ein: 1, eine: 1, einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6 },
  ...{ sieben: 7, acht: 8, neun: 9, zehn: 10, zwölf: 12, vierzehn: 14 },
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
  ...{ ten: 10, twelve: 12, fourteen: 14 },
};
export const anyNumber = `(?:\\d{1,2}|${Object.keys(smallNumbers).join('|')})`;
export const numberOf = (word: string): number => smallNumbers[word.toLowerCase()] ?? Number(word);

const ordinals: Readonly<Record<string, number>> = {
  ...{ ersten: 1, erster: 1, erste: 1, zweiten: 2, dritten: 3, vierten: 4, fünften: 5, sechsten: 6 },
  ...{ siebten: 7, achten: 8, neunten: 9, zehnten: 10, fünfzehnten: 15, zwanzigsten: 20 },
  ...{ dreißigsten: 30, first: 1, second: 2, third: 3, fifth: 5, tenth: 10, fifteenth: 15 },
};
export const anyOrdinal = `(?:${Object.keys(ordinals).join('|')})`;
/** "1.", "1st", "ersten" → 1 */
export const ordinalOf = (word: string): number => ordinals[word.toLowerCase()] ?? Number.parseInt(word, 10);
