// The same as the plain sum, whatever the length.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { innerProduct } from './innerProduct';

test('is the sum of the products', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(pairs, (both) => {
      const [left, right] = [both.map(([l]) => l), both.map(([, r]) => r)];
      const plain = both.reduce((sum, [l, r]) => sum + l * r, 0);
      expect(innerProduct(Float32Array.from(left), Float32Array.from(right))).toBe(plain);
    }),
  );
});
