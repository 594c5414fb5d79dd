// The cache against its promises: what was just set is there, and it never grows past its bound.
// Order of forgetting is not tested beyond that words in use survive.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundedCache } from './boundedCache';

it('keeps the latest value of a key and stays within two generations', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ maxLength: 2 }), fc.nat())), (writes) => {
      const cache = boundedCache<number>(5);
      for (const [key, value] of writes) {
        cache.set(key, value);
        expect(cache.get(key)).toBe(value);
        expect(cache.size).toBeLessThanOrEqual(10);
      }
    }),
  );
});

it('lets a word in use survive any number of others', () => {
  const cache = boundedCache<string>(4);
  cache.set('strom', 'x');
  for (let n = 0; n < 50; n++) {
    cache.set(`w${n}`, 'y');
    expect(cache.get('strom')).toBe('x');
  }
});
