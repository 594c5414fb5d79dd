// Finds e-mail addresses and telephone numbers, typed in any grouping or spelled digit by digit.
// Numbers that only a word beside them makes personal are findKeyedNumbers.ts's.
import { matchSpans, type PersonalSpan } from './personalSpan';

const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} ?(?:@|\(at\)|\[at\]) ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/giu;

// An area code's zero or a country code, then 6 to 13 digits; a line break ends a number.
const phone =
  /(?<![\p{L}\p{N}]|\d[.,/-])(?:(?:\+|00)[ ]?[1-9]\d{0,2}[ ./-]{0,3}(?:\(0\)[ ]?)?\d|\(?0[ ]?[1-9])(?:[ \t\u00a0./()–-]{0,3}\d){5,12}(?![\p{L}\d])/gu;
const northAmerican = /(?<![\p{L}\p{N}])(?:\+?1[ .-]?)?\(\d{3}\)[ ]?\d{3}[ .-]\d{4}(?!\d)/gu;
const dateShape = /^\(?0?\d[./]\s?\d{1,2}[./]|^0\d[./](?:19|20)\d\d(?!\d)/;

// Free and service numbers belong to companies.
const serviceNumber = /^\(?0 ?(?:800|180|137|900)/;

const digitWord =
  '(?:null|eins?|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:doppel|double|triple)[ -]?)?${digitWord}(?:[ ,-]{1,2}(?:(?:doppel|double|triple)[ -]?)?${digitWord}){5,16}(?![\\p{L}\\p{N}])`,
  'giu',
);

/** E-mail addresses and telephone numbers. Dates such as 01.03.2024 and amounts are left alone. */
export function findContacts(text: string): PersonalSpan[] {
  return [
    ...matchSpans(text, email, 'email'),
    ...matchSpans(text, phone, 'phone', (value) => !dateShape.test(value) && !serviceNumber.test(value)),
    ...matchSpans(text, northAmerican, 'phone'),
    ...matchSpans(text, spelled, 'phone'),
  ];
}
