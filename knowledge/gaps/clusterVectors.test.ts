// Bundles of vectors: a partition, the same as the plain definition of average linkage gives, and far ones join later.
// How well bundles match topics is measured by `review-bench gaps`.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterVectors } from './clusterVectors';

const finish = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
const groups = (vectors: readonly Float32Array[], least: number, mostExact?: number) =>
  finish(clusterVectors(vectors, { least, ...(mostExact !== undefined && { mostExact }) }));

const unit = (values: readonly number[]) => {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
};
const vectors = fc.array(
  fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: -1, max: 1, noNaN: true }))).map(unit),
  { maxLength: 14 },
);

/** The definition: the two groups with the largest mean cosine become one, as long as it is large enough. */
function plainly(given: readonly Float32Array[], least: number): readonly (readonly number[])[] {
  const found = given.map((_, at) => [at]);
  const cosine = (a: number, b: number) =>
    given[a]!.reduce((sum, value, n) => sum + value * given[b]![n]!, 0);
  for (;;) {
    let best: { a: number; b: number; mean: number } | undefined;
    for (let a = 0; a < found.length; a++)
      for (let b = a + 1; b < found.length; b++) {
        const all = found[a]!.flatMap((one) => found[b]!.map((other) => cosine(one, other)));
        const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
        if (!best || mean > best.mean) best = { a, b, mean };
      }
    if (!best || best.mean < least) break;
    found[best.a]!.push(...found.splice(best.b, 1)[0]!);
  }
  return found.map((members) => members.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}

describe('bundles of vectors', () => {
  it('hold every vector once', () => {
    fc.assert(
      fc.property(
        vectors,
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 14 }),
        (given, least, most) => {
          const members = groups(given, least, most).flat();
          expect([...members].sort((a, b) => a - b)).toEqual(given.map((_, at) => at));
        },
      ),
    );
  });

  it('are those of average linkage', () => {
    fc.assert(
      fc.property(vectors, fc.double({ min: 0.2, max: 0.95, noNaN: true }), (given, least) => {
        expect(groups(given, least)).toEqual(plainly(given, least));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('take in what is beyond the exact ones, or leave it alone', () => {
    const given = [unit([1, 0, 0]), unit([0, 1, 0]), unit([0.99, 0.1, 0]), unit([0, 0, 1])];
    expect(groups(given, 0.8, 2)).toEqual([[0, 2], [1], [3]]);
  });
});
