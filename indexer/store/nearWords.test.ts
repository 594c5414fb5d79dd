// The search by ends finds what comparing with every word finds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsBetween, NearWords } from './nearWords';

/** Optimal string alignment, the whole matrix. */
function wholeMatrix(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  return d[a.length]![b.length]!;
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 });

describe('NearWords', () => {
  const words = new NearWords();
  for (const word of ['abschlag', 'umzug', 'zahl', 'zahler', 'zahlerstand', 'zahlung']) words.add(word);

  it.each([
    ['zalerstand', 1, ['zahlerstand']],
    ['zahlerstadn', 1, ['zahlerstand']],
    ['zzahlung', 1, ['zahlung']],
    ['umzug', 0, ['umzug']],
    ['absclhagg', 2, ['abschlag']],
    ['wallbox', 2, []],
  ])('%s within %i', (typed, most, expected) => {
    expect(words.near(typed, most).map(({ word }) => word)).toEqual(expected);
  });

  it('misses no word of four letters or more within one error', () => {
    const list = fc.uniqueArray(letters, { maxLength: 60 });
    const typed = letters.filter((word) => word.length >= 4);
    fc.assert(
      fc.property(list, typed, (all, word) => {
        const index = new NearWords();
        for (const other of all) index.add(other);
        const expected = all.filter((other) => wholeMatrix(word, other) <= 1).sort();
        const found = index.near(word, 1);
        expect(found.map(({ word: near }) => near).sort()).toEqual(expected);
        for (const { word: near, errors } of found) expect(errors).toBe(wholeMatrix(word, near));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('errorsBetween', () => {
  it('is the whole matrix up to the limit', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
        const exact = wholeMatrix(a, b);
        const found = errorsBetween(a, b, most);
        if (exact <= most) expect(found).toBe(exact);
        else expect(found).toBeGreaterThan(most);
      }),
      { numRuns: 1000 },
    );
  });
});
