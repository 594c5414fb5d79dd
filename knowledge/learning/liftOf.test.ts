// The lift: each kind of evidence pulls its own way, and little evidence pulls little.
import { describe, expect, it } from 'vitest';
import { learningParameters } from './learningParameters';
import { type Evidence, liftOf } from './liftOf';

const nothing: Evidence = {
  helpful: 0,
  unhelpful: 0,
  helpfulOfAll: 0,
  general: 0,
  generalCount: 0,
  verdicts: 100,
};
const lift = (evidence: Partial<Evidence>): number => liftOf({ ...nothing, ...evidence }, learningParameters);

describe('liftOf', () => {
  it('is nothing where nothing is known', () => expect(lift({})).toBe(0));

  it.each([
    ['what helped near the concern', { helpful: 1, helpfulOfAll: 1 }, { helpful: 2, helpfulOfAll: 2 }],
    ['verdicts on the article anywhere', { general: 1, generalCount: 1 }, { general: 4, generalCount: 4 }],
  ])('rises with %s, and more with more of it', (_what, some, more) => {
    expect(lift(some)).toBeGreaterThan(0);
    expect(lift(more)).toBeGreaterThan(lift(some));
  });

  it.each([
    ['what did not help near the concern', { unhelpful: 1 }, { unhelpful: 2 }],
    [
      'verdicts against the article anywhere',
      { general: -1, generalCount: 1 },
      { general: -4, generalCount: 4 },
    ],
  ])('falls with %s, and more with more of it', (_what, some, more) => {
    expect(lift(some)).toBeLessThan(0);
    expect(lift(more)).toBeLessThan(lift(some));
  });

  it('rises less where other articles helped as well', () => {
    expect(lift({ helpful: 1, helpfulOfAll: 5 })).toBeLessThan(lift({ helpful: 1, helpfulOfAll: 1 }));
  });

  it('counts a rating less while the base has hardly any', () => {
    const rated = { helpful: 1, helpfulOfAll: 1 };
    expect(lift({ ...rated, verdicts: 1 })).toBeLessThanOrEqual(lift({ ...rated, verdicts: 10_000 }));
  });
});
