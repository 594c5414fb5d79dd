// What every VectorIndex must do; run against the exact fake and the native index alike.
// Knows nothing of either: only the port's own methods are called.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VectorIndex } from '../../knowledge/ports';
import { articleId, type ChunkId, chunkId } from '../../knowledge/vocabulary/ids';
import { ExactVectorIndex } from './exactVectorIndex';
import { unitVector } from './sampleCommits';

const dimensions = 16;

/** Declares the vector index port's tests for one adapter. `openEmpty`: an index of so many dimensions. */
export function vectorIndexPortTests(name: string, openEmpty: (dimensions: number) => VectorIndex): void {
  describe(`vector index port: ${name}`, () => {
    it('is empty at first', () => {
      const index = openEmpty(dimensions);
      expect([index.size, index.dimensions]).toEqual([0, dimensions]);
      expect(index.nearest(unitVector('x', dimensions), 5)).toEqual([]);
      expect(index.cosine(unitVector('x', dimensions), idOf(1))).toBeUndefined();
    });

    it('finds a vector itself first, with cosine 1, and at most so many as asked', () => {
      const index = filled(openEmpty(dimensions), 50);
      const found = index.nearest(vectorOf(7), 5);
      expect(found).toHaveLength(5);
      expect(found[0]?.chunkId).toBe(idOf(7));
      expect(found[0]?.cosineScore).toBeCloseTo(1, 5);
      expect(found.map(({ cosineScore }) => cosineScore)).toEqual(
        [...found].map(({ cosineScore }) => cosineScore).sort((a, b) => b - a),
      );
      expect(index.nearest(vectorOf(7), 500)).toHaveLength(50);
      expect(index.nearest(vectorOf(7), 0)).toEqual([]);
    });

    it('tells the exact cosine of one chunk', () => {
      const index = filled(openEmpty(dimensions), 5);
      const expected = vectorOf(3).reduce((sum, value, i) => sum + value * (vectorOf(2)[i] ?? 0), 0);
      expect(index.cosine(vectorOf(3), idOf(2))).toBeCloseTo(expected, 5);
      expect([index.has(idOf(2)), index.has(idOf(9))]).toEqual([true, false]);
    });

    it('replaces and removes', () => {
      const index = filled(openEmpty(dimensions), 20);
      index.upsert(idOf(3), vectorOf(103));
      index.remove(idOf(4));
      index.remove(idOf(999));
      expect(index.size).toBe(19);
      expect(index.nearest(vectorOf(103), 1)[0]?.chunkId).toBe(idOf(3));
      expect(index.nearest(vectorOf(4), 20).map(({ chunkId: id }) => id)).not.toContain(idOf(4));
      expect(index.nearest(vectorOf(4), 20)).toHaveLength(19);
      expect(index.cosine(vectorOf(4), idOf(4))).toBeUndefined();
    });

    it('names a vector of another size', () => {
      const index = filled(openEmpty(dimensions), 3);
      const odd = unitVector('odd', dimensions + 1);
      const refused = expect.objectContaining({ code: 'VECTOR_SIZE' });
      expect(() => index.upsert(idOf(1), odd)).toThrow(refused);
      expect(() => index.nearest(odd, 1)).toThrow(refused);
    });

    it('agrees with the plain computation after any row of upserts and removals', () => {
      const step = fc.record({
        id: fc.integer({ min: 0, max: 30 }),
        to: fc.option(fc.integer({ min: 0, max: 99 })),
      });
      fc.assert(
        fc.property(fc.array(step, { maxLength: 120 }), fc.integer({ min: 0, max: 99 }), (steps, query) => {
          const index = openEmpty(dimensions);
          const exact = new ExactVectorIndex(dimensions);
          for (const target of [index, exact]) {
            for (const { id, to } of steps) {
              if (to === null) target.remove(idOf(id));
              else target.upsert(idOf(id), vectorOf(to));
            }
          }
          expect(index.size).toBe(exact.size);
          const found = index.nearest(vectorOf(query), 10).map(({ cosineScore }) => cosineScore);
          const expected = exact.nearest(vectorOf(query), 10).map(({ cosineScore }) => cosineScore);
          expect(found).toHaveLength(expected.length);
          for (const [i, cosine] of expected.entries()) expect(found[i]).toBeCloseTo(cosine, 4);
        }),
        { numRuns: 40 },
      );
    });
  });
}

function filled(index: VectorIndex, count: number): VectorIndex {
  for (let i = 0; i < count; i++) index.upsert(idOf(i), vectorOf(i));
  return index;
}

function idOf(number: number): ChunkId {
  return chunkId(articleId('a'), number);
}

function vectorOf(number: number): Float32Array {
  return unitVector(`vektor ${number}`, dimensions);
}
