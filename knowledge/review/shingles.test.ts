// Shared wording: symmetrical, bounded, blind to case and marks; sketches estimate it.
// Whether a share makes twins is tested with comparePair.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapOf, shinglesOf } from './shingles';
import { bucketsOf, estimatedShare, sketchOf } from './sketch';

const words = fc.array(
  fc.constantFrom('zähler', 'abschlag', 'tarif', 'umzug', 'rechnung', 'frist', 'konto'),
  {
    maxLength: 60,
  },
);
const text = words.map((list) => list.join(' '));
const overlap = (left: string, right: string) => overlapOf(shinglesOf(left), shinglesOf(right));
/** Distinct words w0, w1, …, from a place on. */
const run = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ');

describe('shingles', () => {
  it('are shared to the same part in both directions, and contained at least as much', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const there = overlap(left, right);
        expect(there).toEqual(overlap(right, left));
        expect(there.share).toBeGreaterThanOrEqual(0);
        expect(there.contained).toBeGreaterThanOrEqual(there.share);
        expect(there.contained).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are all shared by the same words, whatever their case and marks', () => {
    expect(overlap('Der Zähler, neu!', 'der ZÄHLER – neu').share).toBe(1);
    expect(overlap('', 'Der Zähler').share).toBe(0);
    expect(overlap('', '')).toEqual({ share: 0, contained: 0 });
  });

  it('tell a part from a whole', () => {
    const { share, contained } = overlap(run(0, 100), run(0, 50));
    expect(contained).toBe(1);
    expect(share).toBeCloseTo(48 / 98, 5);
  });
});

describe('sketches', () => {
  it('estimate the share to a tenth and a half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 10_000 }), (moved, seed) => {
        const [left, right] = [shinglesOf(run(seed, 300)), shinglesOf(run(seed + moved, 300))];
        const estimate = estimatedShare(sketchOf(left)!, sketchOf(right)!);
        expect(Math.abs(estimate - overlapOf(left, right).share)).toBeLessThan(0.16);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('fall in the same buckets for the same words and in none together for others', () => {
    const sketch = sketchOf(shinglesOf(run(0, 200)))!;
    expect(bucketsOf(sketch)).toEqual(bucketsOf(sketchOf(shinglesOf(run(0, 200)))!));
    const others = new Set(bucketsOf(sketchOf(shinglesOf(run(5_000, 200)))!));
    expect(bucketsOf(sketch).filter((bucket) => others.has(bucket))).toEqual([]);
  });

  it('need words', () => {
    expect(sketchOf(shinglesOf(' … '))).toBeUndefined();
  });
});
