// Working off a list never loses the place, and ends when nothing is left.
// Ids only.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeAtHand, startWork, takeAtHand } from './workList';

const lists = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 8 });

it('takes the next entry when the one at hand goes', () => {
  const at = takeAtHand(['a', 'b', 'c'], 1);
  expect(placeAtHand(at, ['a', 'c'])).toBe(1);
  expect(placeAtHand(at, ['a'])).toBe(0);
  expect(placeAtHand(at, [])).toBe(-1);
});

it('is always within the list, wherever it was', () => {
  fc.assert(
    fc.property(lists, lists, fc.integer({ min: -2, max: 10 }), (before, after, place) => {
      const at = placeAtHand(takeAtHand(before, place), after);
      expect(at).toBeLessThan(Math.max(1, after.length));
      expect(at).toBeGreaterThanOrEqual(after.length === 0 ? -1 : 0);
      expect(placeAtHand(startWork, after)).toBe(after.length === 0 ? -1 : 0);
    }),
  );
});

it('goes back to an entry that comes back', () => {
  const ids = ['a', 'b', 'c'];
  expect(placeAtHand(takeAtHand(ids, 2), ids)).toBe(2);
});
