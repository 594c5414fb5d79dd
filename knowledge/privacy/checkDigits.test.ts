// Numbers that carry a check digit hold with it and with no other.
import { describe, expect, it } from 'vitest';
import { holdsAsInsuranceNumber, holdsAsMarketLocation, holdsAsTaxNumber } from './checkDigits';

/** `number` with each digit at its end in turn; those that hold. */
const holding = (number: string, holds: (digits: string) => boolean): readonly string[] =>
  Array.from({ length: 10 }, (_, digit) => number.slice(0, -1) + digit).filter(holds);

describe('check digits', () => {
  it.each([
    ['a pension insurance number', '65170839J003', holdsAsInsuranceNumber],
    ['a market location', '51234567895', holdsAsMarketLocation],
    ['a tax identification number', '86095742719', holdsAsTaxNumber],
  ])('%s holds with one digit alone', (_what, number, holds) => {
    expect(holding(number, holds)).toEqual([number]);
  });

  it('no market location begins with a zero', () => {
    expect(holding('01234567890', holdsAsMarketLocation)).toEqual([]);
  });
});
