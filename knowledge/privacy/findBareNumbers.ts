// Finds numbers that identify by their form alone: locations, device numbers, tax and insurance numbers, any long number.
// Numbers that need a word beside them are findKeyedNumbers.ts's.
import { holdsAsInsuranceNumber, holdsAsMarketLocation, holdsAsTaxNumber } from './checkDigits';
import { matchSpans, type PersonalSpan } from './personalSpan';
import { unitAhead } from './quantities';

/** VDE-AR-N 4400: DE, 6 digits of the grid operator, 5 of the postcode, 20 letters or digits. */
const meteringLocation = /(?<![A-Z\d])DE ?\d{6} ?\d{5} ?[A-Z\d]{20}(?![A-Z\d])/gi;
/** DIN 43863-5: medium, three letters of the maker, block, serial number. */
const deviceNumber = /(?<![\p{L}\p{N}])\d ?[A-Z]{3} ?\d{2} ?\d{4} ?\d{4}(?![\p{L}\p{N}])/giu;
const elevenDigits = /(?<![\p{L}\p{N}]|\d[.,])\d{2} ?\d{3} ?\d{3} ?\d{3}(?![\p{L}\p{N}]|[.,]\d)/gu;
/** Area, date of birth, first letter of the birth name, serial number, check digit. */
const insuranceNumber = /(?<![\p{L}\p{N}])\d{2} ?\d{6} ?[A-Z] ?\d{3}(?![\p{L}\p{N}])/giu;
const longNumber = /(?<![\p{L}\p{N}]|\d[.,])\d{8,40}(?![\p{L}\p{N}]|[.,]\d)/gu;
const unitBehind = new RegExp(`^(?:${unitAhead})`, 'iu');
const writtenDate = /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d|[0-3]\d(?:0[1-9]|1[0-2])(?:19|20)\d\d)$/;

/** Sharper forms first; a number of 8 digits or more with no unit behind it that is no date counts as a long number. */
export function findBareNumbers(text: string): PersonalSpan[] {
  return [
    ...matchSpans(text, meteringLocation, 'meteringLocation'),
    ...matchSpans(text, deviceNumber, 'meterNumber'),
    ...matchSpans(text, insuranceNumber, 'socialInsuranceNumber', (value) =>
      holdsAsInsuranceNumber(compact(value)),
    ),
    ...matchSpans(text, elevenDigits, 'marketLocation', (value) => holdsAsMarketLocation(compact(value))),
    ...matchSpans(text, elevenDigits, 'taxNumber', (value) => holdsAsTaxNumber(compact(value))),
    ...matchSpans(
      text,
      longNumber,
      'longNumber',
      (value, after) => !unitBehind.test(after) && !writtenDate.test(value),
    ),
  ];
}

const compact = (value: string): string => value.replaceAll(' ', '');
