// Gaps are found by their very words or by vectors of one model, the most similar first.
import { describe, expect, it } from 'vitest';
import type { Gap } from '../vocabulary/gap';
import { similarGaps } from './similarGaps';

const gap = (id: string, given: Partial<Gap> = {}): Gap => ({
  ...{ id, origin: 'noted', maskedText: id, concernKey: id, language: 'de', atMs: 0 },
  ...given,
});
/** A unit vector at this cosine to [1, 0]. */
const at = (cosine: number) => Float32Array.of(cosine, Math.sqrt(1 - cosine * cosine));
const asked = { key: 'asked', vector: at(1), model: 'm' };
const ids = (gaps: readonly Gap[], concern: Parameters<typeof similarGaps>[1] = asked) =>
  similarGaps(gaps, concern).map(({ gap: { id } }) => id);

describe('similar gaps', () => {
  it('are near in meaning, the nearest first, the later of equal ones first', () => {
    const near = (id: string, cosine: number, atMs = 0) =>
      gap(id, { concernVector: at(cosine), vectorModel: 'm', atMs });
    const gaps = [near('far', 0.8), near('near', 0.95), near('older', 0.99), near('later', 0.99, 5)];
    expect(ids(gaps)).toEqual(['later', 'older', 'near']);
  });

  it('are the very same words, whatever their vectors say', () => {
    expect(ids([gap('words', { concernKey: 'asked' })])).toEqual(['words']);
    expect(ids([gap('words', { concernKey: 'asked' })], { key: 'asked' })).toEqual(['words']);
  });

  it('are never found by a vector of another model, nor without one', () => {
    const other = gap('other', { concernVector: at(1), vectorModel: 'earlier' });
    expect(ids([other])).toEqual([]);
    expect(ids([other], { key: 'asked', vector: at(1) })).toEqual([]);
    expect(ids([gap('bare')])).toEqual([]);
  });
});
