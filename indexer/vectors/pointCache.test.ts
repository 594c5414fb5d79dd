// The cache says what the graph says, however many labels come and in whatever order, and reads each only once in a while.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PointCache } from './pointCache';

const pointOf = (label: number): number[] => [label, 1 / (label + 1), -label];
const vector = Float32Array.of(0.5, 2, 0.25);
const plain = (label: number): number => {
  const point = Float32Array.from(pointOf(label));
  return point.reduce((sum, value, at) => sum + value * vector[at]!, 0);
};

it('gives the inner product of every label, also of those it had to let go', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(600), { maxLength: 200 }), (labels) => {
      const cache = new PointCache(3, pointOf, 64);
      for (let label = 0; label < 200; label++) cache.dot(vector, label);
      expect(labels.map((label) => cache.dot(vector, label))).toEqual(labels.map(plain));
    }),
    { numRuns: 20 },
  );
});

it('reads a label once while it is kept', () => {
  let reads = 0;
  const cache = new PointCache(3, (label) => {
    reads += 1;
    return pointOf(label);
  });
  for (let round = 0; round < 10; round++) for (let label = 0; label < 500; label++) cache.dot(vector, label);
  expect(reads).toBe(500);
});

it('reads ahead what has room, and says when it is full', () => {
  let reads = 0;
  const cache = new PointCache(
    3,
    (label) => {
      reads += 1;
      return pointOf(label);
    },
    4,
  );
  expect([0, 1, 2, 3, 3, 4].map((label) => cache.keep(label))).toEqual([true, true, true, true, true, false]);
  for (let label = 0; label < 4; label++) expect(cache.dot(vector, label)).toBe(plain(label));
  expect(reads).toBe(4);
});
