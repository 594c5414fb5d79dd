// Typing on and correcting go on with a concern; pasting another does not.
// Texts only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuesConcern } from './continuesConcern';

describe('continuesConcern', () => {
  it('is true for every text typed on, letter by letter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (before, more) => {
        expect(continuesConcern(before, before + more)).toBe(true);
      }),
    );
  });

  it('tells a correction from another concern', () => {
    expect(continuesConcern('umzug stom mitnehmen', 'umzug strom mitnehmen')).toBe(true);
    expect(continuesConcern('umzug strom mitnehmen', 'lastschrift geplatzt')).toBe(false);
    expect(continuesConcern('', 'umzug')).toBe(false);
  });
});
