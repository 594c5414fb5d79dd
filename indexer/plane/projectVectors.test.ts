// The plane: the same for the same vectors, near where vectors are near, any number of them.
// Where islands are and how they are called is knowledge/review's business.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';
import { projectVectors } from './projectVectors';

const dim = 16;

/** `count` unit vectors in turn around `topics` directions. */
function around(topics: number, count: number): Float32Array {
  const vectors = new Float32Array(count * dim);
  const random = seededRandom(7);
  for (let at = 0; at < count; at++) {
    const row = vectors.subarray(at * dim, (at + 1) * dim);
    row[at % topics] = 1;
    for (let n = 0; n < dim; n++) row[n]! += 0.3 * (random() - 0.5);
    const length = Math.hypot(...row);
    for (let n = 0; n < dim; n++) row[n]! /= length;
  }
  return vectors;
}

const distance = (places: Float32Array, a: number, b: number) =>
  Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!);

describe('projected vectors', () => {
  it.each([0, 1, 2, 4, 5, 6, 20])('are %i finite places', (count) => {
    const places = projectVectors(around(3, count), dim);
    expect(places).toHaveLength(count * 2);
    expect(places.every(Number.isFinite)).toBe(true);
  });

  it('are the same every time', () => {
    expect(projectVectors(around(3, 60), dim)).toEqual(projectVectors(around(3, 60), dim));
  });

  it('lie nearer to their own topic than to others, landmarks or not', () => {
    const count = 702;
    const topics = 3;
    const places = projectVectors(around(topics, count), dim, 350);
    let nearer = 0;
    for (let at = 0; at < count; at += 7)
      if (
        distance(places, at, (at + topics * 50) % count) <
        distance(places, at, (at + topics * 50 + 1) % count)
      )
        nearer += 1;
    expect(nearer / Math.ceil(count / 7)).toBeGreaterThan(0.95);
  });
});
