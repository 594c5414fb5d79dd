// The tree of concerns: exact while small, nearly so when large, exact about what was removed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/fakes/sampleCommits';
import { dotPacked, packVector } from './byteVectors';
import { ConcernTree } from './concernTree';

const dim = 32;

function randomUnit(random: () => number, near?: Float32Array, spread = 1): Float32Array {
  const raw = Float32Array.from({ length: dim }, (_, i) => (near?.[i] ?? 0) + spread * (random() - 0.5));
  const length = Math.hypot(...raw) || 1;
  return raw.map((value) => value / length);
}

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('packVector', () => {
  it('keeps cosines to .002 in the size of the default model', () => {
    const random = seededRandom(1);
    for (let round = 0; round < 50; round++) {
      const [a, b] = [0, 1].map(() => {
        const raw = Float32Array.from({ length: 384 }, () => random() - 0.3);
        const length = Math.hypot(...raw);
        return raw.map((value) => value / length);
      }) as [Float32Array, Float32Array];
      expect(Math.abs(dotPacked(a, packVector(b)) - cosine(a, b))).toBeLessThan(0.002);
      expect(dotPacked(a, packVector(a))).toBeGreaterThan(0.9995);
    }
    expect(dotPacked(new Float32Array(5), packVector(new Float32Array(5)))).toBe(0);
  });
});

describe('ConcernTree', () => {
  it('finds everything while it may compare with everything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer(), (count, seed) => {
        const random = seededRandom(seed);
        const tree = new ConcernTree();
        const vectors = Array.from({ length: count }, () => randomUnit(random));
        for (const [id, vector] of vectors.entries()) tree.add(id, vector);
        for (let id = 0; id < count; id += 3) tree.remove(id);
        const question = randomUnit(random);
        const found = tree.near(question, 0, 1e6).map(({ id }) => id);
        const expected = vectors.flatMap((vector, id) => {
          const value = dotPacked(question, packVector(vector));
          return id % 3 !== 0 && value >= 0 ? [id] : [];
        });
        expect(found.sort((a, b) => a - b)).toEqual(expected);
        expect(tree.size).toBe(count - Math.ceil(count / 3));
      }),
      { numRuns: 20 },
    );
  });

  it('finds most of a topic under a budget of a fifth', () => {
    const random = seededRandom(3);
    const topics = Array.from({ length: 100 }, () => randomUnit(random));
    const tree = new ConcernTree();
    const members: number[][] = topics.map(() => []);
    for (let id = 0; id < 10_000; id++) {
      const topic = Math.floor(random() * topics.length);
      members[topic]!.push(id);
      tree.add(id, randomUnit(random, topics[topic], 0.25));
    }
    let found = 0;
    let all = 0;
    for (const [topic, centre] of topics.entries()) {
      const near = new Set(tree.near(randomUnit(random, centre, 0.25), 0.5, 2000).map(({ id }) => id));
      found += members[topic]!.filter((id) => near.has(id)).length;
      all += members[topic]!.length;
    }
    expect(found / all).toBeGreaterThan(0.9);
  });

  it('bears many equal vectors', () => {
    const tree = new ConcernTree();
    const vector = randomUnit(seededRandom(4));
    for (let id = 0; id < 500; id++) tree.add(id, vector);
    expect(tree.near(vector, 0.99, 1e6)).toHaveLength(500);
  });
});
