// Directions of vectors, the one without a direction among them.
import { expect, it } from 'vitest';
import { toUnitLength } from './toUnitLength';

it('keeps the direction, in place', () => {
  const vector = Float32Array.of(3, 0, 4);
  expect(toUnitLength(vector)).toBe(vector);
  expect([...vector].map((value) => value.toFixed(4))).toEqual(['0.6000', '0.0000', '0.8000']);
});

it('leaves zeros as they are', () => {
  expect([...toUnitLength(new Float32Array(5))]).toEqual([0, 0, 0, 0, 0]);
});
