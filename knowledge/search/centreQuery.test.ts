// Centring: unit length, the shared lean gone, other models' means refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreQuery } from './centreQuery';
import { concernMeansFor, meanOfSets } from './concernMeans';

const unit = (values: readonly number[]) => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

describe('centreQuery', () => {
  it('keeps unit length', () => {
    const vector = fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
      .filter((values) => Math.hypot(...values) > 0.1)
      .map(unit);
    fc.assert(
      fc.property(vector, vector, (query, mean) => {
        expect(Math.hypot(...centreQuery(query, mean))).toBeCloseTo(1, 4);
      }),
    );
  });

  it('lets the own matter decide between two concerns that share a lean', () => {
    const [own, other] = [unit([10, 3, 0]), unit([10, 0, 3])];
    const mean = unit([1, 0.05, 0.05]);
    const article = unit([3, 2, 0]);
    const before = cosine(own, article) - cosine(other, article);
    const after = cosine(centreQuery(own, mean), article) - cosine(centreQuery(other, mean), article);
    expect(after).toBeGreaterThan(2 * before);
  });

  it('takes nothing out with a share of 0', () => {
    const query = unit([1, 2, 3]);
    expect([...centreQuery(query, unit([3, 2, 1]), 0)].map((x) => x.toFixed(5))).toEqual(
      [...query].map((x) => x.toFixed(5)),
    );
  });
});

describe('concern means', () => {
  const file = { fingerprint: 'model-a', fittedOn: 'made up', de: [1, 0], en: [0, 1] };

  it('belong to one model', () => {
    expect(concernMeansFor(file, 'model-a')?.en).toEqual(Float32Array.of(0, 1));
    expect(concernMeansFor(file, 'model-b')).toBeUndefined();
  });

  it('weigh every set alike, however large', () => {
    const small = [Float32Array.of(1, 0)];
    const large = Array.from({ length: 9 }, () => Float32Array.of(0, 1));
    expect([...meanOfSets([small, large, []])].map((x) => x.toFixed(3))).toEqual(['0.500', '0.500']);
  });
});
