// Rows in a block answer exactly as the vectors one by one would, through any order of adding and removing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dotPacked, packVector } from './byteVectors';
import { type NearConcern, PackedRows } from './packedRows';

const dim = 6;
const vector = fc
  .array(fc.integer({ min: -100, max: 100 }), { minLength: dim, maxLength: dim })
  .map((numbers) => Float32Array.from(numbers, (n) => n / 100));
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), vector }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.nat(30) }),
);

it('gives the cosines of dotPacked to the last bit, in the order of adding', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), vector, (steps, question) => {
      const rows = new PackedRows();
      const plain = new Map<number, Float32Array>();
      for (const [at, one] of steps.entries()) {
        if (one.kind === 'add') {
          rows.add(at, packVector(one.vector));
          plain.set(at, one.vector);
        } else {
          rows.remove(one.id);
          plain.delete(one.id);
        }
      }
      const found: NearConcern[] = [];
      rows.collectNear(question, -0.2, found);
      const expected = [...plain].flatMap(([id, one]) => {
        const cosine = dotPacked(question, packVector(one));
        return cosine >= -0.2 ? [{ id, cosine }] : [];
      });
      expect(found).toEqual(expected);
      expect([rows.size, rows.ids]).toEqual([plain.size, [...plain.keys()]]);
    }),
  );
});

it('gives a vector back as it was packed, and none for an unknown number', () => {
  const rows = new PackedRows();
  const [first, second] = [Float32Array.of(1, 0), Float32Array.of(0.6, 0.8)];
  rows.add(7, packVector(first));
  rows.add(9, packVector(second));
  expect(rows.vector(7)).toEqual(first);
  expect([...(rows.vector(9) ?? [])].map((value) => value.toFixed(2))).toEqual(['0.60', '0.80']);
  expect(rows.vector(8)).toBeUndefined();
});
