// Cells come back as they were packed: exactly, or within the stated cosine.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/fakes/sampleCommits';
import { packFloats, quantiseRows, unpackFloats, unquantiseRows } from './packVectors';

describe('packed cells', () => {
  it('keep floats exactly, also from a view into a larger buffer', () => {
    fc.assert(
      fc.property(fc.float32Array({ noNaN: true }), (values) => {
        const view = Float32Array.of(7, ...values, 7).subarray(1, values.length + 1);
        expect(unpackFloats(packFloats(view))).toEqual(values);
      }),
    );
  });

  it('keep the direction of unit rows within a cosine of .9995, and their length at 1', () => {
    const random = seededRandom(1);
    const dim = 384;
    const rows = 20;
    const vectors = Float32Array.from({ length: rows * dim }, () => random() + random() + random() - 1.5);
    for (let row = 0; row < rows; row++) {
      const vector = vectors.subarray(row * dim, (row + 1) * dim);
      const norm = Math.hypot(...vector);
      vector.forEach((value, i) => {
        vector[i] = value / norm;
      });
    }
    const back = unquantiseRows(quantiseRows(vectors, dim), dim);
    for (let row = 0; row < rows; row++) {
      const before = vectors.subarray(row * dim, (row + 1) * dim);
      const after = back.subarray(row * dim, (row + 1) * dim);
      expect(Math.hypot(...after)).toBeCloseTo(1, 5);
      expect(before.reduce((sum, value, i) => sum + value * (after[i] ?? 0), 0)).toBeGreaterThan(0.9995);
    }
  });

  it('take no rows and rows of zeros', () => {
    expect(unquantiseRows(quantiseRows(new Float32Array(), 3), 3)).toEqual(new Float32Array());
    expect(unquantiseRows(quantiseRows(new Float32Array(6), 3), 3)).toEqual(new Float32Array(6));
  });

  it('refuse cells of a broken length', () => {
    expect(() => unpackFloats(new Uint8Array(3))).toThrow(RangeError);
    expect(() => quantiseRows(new Float32Array(5), 3)).toThrow(RangeError);
    expect(() => unquantiseRows(new Uint8Array(5), 3)).toThrow(RangeError);
  });
});
