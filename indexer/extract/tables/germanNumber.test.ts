// Numbers swap their signs; days, codes and words stay.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { germanNumber } from './germanNumber';

it.each([
  ['9.5', 9.5, '9,5'],
  ['1,234.50 €', 1234.5, '1.234,50 €'],
  ['-1,234,567', -1234567, '-1.234.567'],
  ['(12.5)', -12.5, '(12,5)'],
  ['19.0%', 0.19, '19,0%'],
  ['0.3', 0.32, '0,3'],
  ['42', 42, '42'],
  ['01.03.2024', 45352, '01.03.2024'],
  ['01.03', 45352, '01.03'],
  ['12:30', 0.520833, '12:30'],
  ['1.5E+10', 15_000_000_000, '1.5E+10'],
  ['März', 45352, 'März'],
])('%s (%d)', (shown, value, spoken) => expect(germanNumber(shown, value)).toBe(spoken));

it('keeps every digit', () => {
  const digits = (text: string): string => text.replace(/\D/g, '');
  fc.assert(
    fc.property(fc.string(), fc.double(), (shown, value) => {
      expect(digits(germanNumber(shown, value))).toBe(digits(shown));
    }),
  );
});
