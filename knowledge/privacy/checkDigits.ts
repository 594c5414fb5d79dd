// Check digits of IBANs, cards and German tax numbers: tables and rules kept up by the validator package.
// The only file that names the package; takes four of its modules, since all of it costs the engine's start 20 ms instead of 5.
import isCreditCard from 'validator/lib/isCreditCard.js';
import * as iban from 'validator/lib/isIBAN.js';
import isLuhnNumber from 'validator/lib/isLuhnNumber.js';
import isTaxID from 'validator/lib/isTaxID.js';

// A CommonJS module with a named export beside its default: Node wraps the default once more than its types say, the
// test runner does not.
const wrapped = iban as unknown as { default: typeof iban.default | { default: typeof iban.default } };
const isIban = 'default' in wrapped.default ? wrapped.default.default : wrapped.default;
const ibanCountries: ReadonlySet<string> = new Set(iban.locales);

/** Whether the text starts with the code of a country that has IBANs; any case. */
export function startsIban(text: string): boolean {
  return ibanCountries.has(text.slice(0, 2).toUpperCase());
}

/** ISO 13616: the country's length and form, and mod 97. `signs` without separators, any case. */
export function holdsAsIban(signs: string): boolean {
  return isIban(signs);
}

/** Luhn, and the form of a card issuer. `digits` without separators. */
export function holdsAsCard(digits: string): boolean {
  return isLuhnNumber(digits) && isCreditCard(digits);
}

/** German tax identification number: one digit repeated, ISO 7064 mod 11,10. Eleven `digits`. */
export function holdsAsTaxNumber(digits: string): boolean {
  return isTaxID(digits, 'de-DE');
}

/** BDEW's check digit of a market location: odd places once, even places twice, what is missing to the next ten. */
export function holdsAsMarketLocation(digits: string): boolean {
  if (digits.startsWith('0')) return false;
  const sum = [...digits.slice(0, 10)].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 2),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(digits[10]);
}

const insuranceWeights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

/** German pension insurance number (VKVV § 4): its letter counts as the two digits of its place in the alphabet. */
export function holdsAsInsuranceNumber(signs: string): boolean {
  const letter = String(signs.toUpperCase().charCodeAt(8) - 64).padStart(2, '0');
  const digits = signs.slice(0, 8) + letter + signs.slice(9, 11);
  const sum = insuranceWeights.reduce(
    (total, weight, place) => total + crossSum(weight * Number(digits[place])),
    0,
  );
  return sum % 10 === Number(signs[11]);
}

const crossSum = (value: number): number => Math.floor(value / 10) + (value % 10);
