// Each measure on cases worked out by hand, and its limits for any list.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, ndcg, percentile, rankOfGold } from './measures';

const gold = new Set(['x', 'y']);

describe('measures', () => {
  it('rank the first right article', () => {
    expect(rankOfGold(['a', 'y', 'x'], gold)).toBe(2);
    expect(rankOfGold(['a'], gold)).toBeUndefined();
  });

  it('discount by place, against the best order possible', () => {
    expect(ndcg(['x', 'y', 'a'], gold, 10)).toBe(1);
    expect(ndcg(['a', 'x'], new Set(['x']), 10)).toBeCloseTo(1 / Math.log2(3));
    expect(ndcg(['a', 'x'], new Set(['x']), 1)).toBe(0);
    expect(ndcg(['a'], new Set(), 10)).toBe(0);
  });

  it('take percentiles by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1)]).toEqual([50, 95, 100]);
    expect(percentile([], 0.5)).toBeNaN();
    expect(mean([])).toBeNaN();
    expect(mean([1, 2])).toBe(1.5);
  });

  it('stay within [0, 1] for any ranking', () => {
    const ids = fc.uniqueArray(fc.string({ maxLength: 2 }), { maxLength: 12 });
    fc.assert(
      fc.property(ids, ids, fc.integer({ min: 1, max: 10 }), (ranked, right, depth) => {
        const value = ndcg(ranked, new Set(right), depth);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
