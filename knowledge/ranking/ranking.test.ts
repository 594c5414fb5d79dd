// The order of articles: invariants that hold for any evidence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, chunkId } from '../vocabulary/ids';
import { importedKeeping, type Keeping } from '../vocabulary/keeping';
import { fuseScores, type Witness } from './fuseScores';
import { keptStanding } from './keptStanding';
import { poolBestTwo } from './poolChunks';
import { rankCandidates } from './rankCandidates';
import { rankingParameters } from './rankingParameters';

const witness: fc.Arbitrary<Witness> = fc.record({
  meaning: fc.double({ min: -0.2, max: 0.95, noNaN: true }),
  coverage: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('fuseScores', () => {
  it('keeps a candidate ahead that is ahead in both witnesses', () => {
    fc.assert(
      fc.property(witness, witness, (a, b) => {
        fc.pre(a.meaning! >= b.meaning! && a.coverage >= b.coverage);
        expect(fuseScores(a, rankingParameters)).toBeGreaterThanOrEqual(fuseScores(b, rankingParameters));
      }),
    );
  });

  it('lets words decide alone while there is no model', () => {
    const [little, much] = [0.2, 0.9].map((coverage) => fuseScores({ coverage }, rankingParameters));
    expect(much!).toBeGreaterThan(little!);
  });

  it('hears words as much as they cover of the rare words, whatever the rest of the list', () => {
    const byMeaning = fuseScores({ meaning: 0.5, coverage: 0 }, rankingParameters);
    const byWords = (coverage: number) => fuseScores({ meaning: 0.47, coverage }, rankingParameters);
    expect(byWords(0.05)).toBeLessThan(byMeaning);
    expect(byWords(0.6)).toBeGreaterThan(byMeaning);
  });

  it('counts twice the coverage twice, and a meaning by its unit', () => {
    const [none, some, twice] = [0, 0.3, 0.6].map((coverage) => fuseScores({ coverage }, rankingParameters));
    expect(twice! - none!).toBeCloseTo(2 * (some! - none!));
    const unit = rankingParameters.meaningUnit;
    expect(fuseScores({ meaning: 7 * unit, coverage: 0 }, rankingParameters)).toBeCloseTo(7);
  });
});

describe('poolBestTwo', () => {
  it('lets the second best speak by its share, wherever it stands', () => {
    for (const scores of [
      [0.8, 0.4, 0.1],
      [0.1, 0.4, 0.8],
      [0.4, 0.8, 0.1],
    ])
      expect(poolBestTwo(scores, 0.25)).toBeCloseTo(0.7);
    expect(poolBestTwo([0.8], 0.25)).toBeCloseTo(0.8);
  });

  it('never exceeds the best and never falls below its share', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (scores) => {
        const best = Math.max(...scores);
        const pooled = poolBestTwo(scores, 0.25);
        expect(pooled).toBeLessThanOrEqual(best + 1e-12);
        expect(pooled).toBeGreaterThanOrEqual(0.75 * best - 1e-12);
      }),
    );
  });
});

describe('keptStanding', () => {
  const now = Date.UTC(2026, 10, 22);

  it('takes a little from what is not validated and from what is due for review, from that moment on', () => {
    const kept = (keeping: Partial<Keeping>) =>
      keptStanding({ changedAtMs: 0, keeping: { ...importedKeeping, ...keeping } }, now);
    const none = { state: 0, review: 0, age: 0 };
    expect(keptStanding(undefined, now)).toEqual(none);
    expect(keptStanding({ changedAtMs: 0 }, now)).toEqual(none);
    expect(kept({})).toEqual(none);
    expect(kept({ reviewDueMs: now + 1 })).toEqual(none);
    expect(kept({ reviewDueMs: now })).toEqual({ ...none, review: -0.25 });
    expect(kept({ state: 'notValidated', reviewDueMs: now - 1 })).toEqual({
      ...none,
      state: -0.25,
      review: -0.25,
    });
  });

  const yearMs = 365 * 86_400_000;
  const ageOf = (changedYears: number, keeping: Partial<Keeping>) =>
    keptStanding(
      { changedAtMs: now - changedYears * yearMs, keeping: { ...importedKeeping, ...keeping } },
      now,
    ).age;

  it('takes a little from what nobody has touched for long, by the time that is told or checked alone', () => {
    expect([0.5, 1, 2, 3, 10].map((years) => ageOf(years, { dated: true }))).toEqual([
      0, 0, -0.125, -0.25, -0.25,
    ]);
    // A file's own time says nothing, in either direction.
    expect(ageOf(10, {})).toBe(0);
    // A check counts as care, and is known to be old itself.
    expect(ageOf(10, { dated: true, checkedAtMs: now - yearMs })).toBe(0);
    expect(ageOf(10, { checkedAtMs: now - 3 * yearMs })).toBe(-0.25);
    // The file has changed since: how old its words are nobody knows.
    expect(ageOf(2, { checkedAtMs: now - 3 * yearMs })).toBe(0);
  });

  it('never gives anything, and never more for more age', () => {
    const years = fc.double({ min: -1, max: 30, noNaN: true });
    fc.assert(
      fc.property(years, years, (a, b) => {
        const [young, old] = [Math.min(a, b), Math.max(a, b)].map((age) => ageOf(age, { dated: true }));
        expect(young!).toBeLessThanOrEqual(0);
        expect(old!).toBeLessThanOrEqual(young!);
        expect(old!).toBeGreaterThanOrEqual(-0.25);
      }),
    );
  });
});

describe('rankCandidates', () => {
  const article = (name: string, cosineScore: number, termCoverage?: number) => {
    const id = articleId(name);
    const words = termCoverage === undefined ? {} : { termCoverage, bm25Score: 10 * termCoverage };
    return { articleId: id, chunks: [{ chunkId: chunkId(id, 0), cosineScore, ...words }] };
  };

  it('orders by both witnesses and names the parts', () => {
    const ranked = rankCandidates([article('a', 0.8), article('b', 0.85, 0.6), article('c', 0.84)]);
    expect(ranked[0]!.articleId).toBe('b');
    expect(ranked[0]!.explanation.map(({ name }) => name)).toEqual(['meaning', 'coverage']);
  });

  it('shows the chunk that speaks for the article', () => {
    const id = articleId('a');
    const [near, far] = [chunkId(id, 0), chunkId(id, 1)];
    const chunks = [
      { chunkId: far, cosineScore: 0.4, termCoverage: 0.1 },
      { chunkId: near, cosineScore: 0.41, termCoverage: 0.5 },
    ];
    expect(rankCandidates([{ articleId: id, chunks }])[0]!.bestChunk).toBe(near);
  });

  it('lets the state decide between equals only, and says so', () => {
    const standingOf = (id: string) => ({
      state: id === 'a' ? -0.25 : 0,
      review: id === 'b' ? -0.25 : 0,
      age: id === 'b' ? -0.1 : 0,
    });
    const order = (cosines: readonly number[]) =>
      rankCandidates(
        ['a', 'b', 'c'].map((name, at) => article(name, cosines[at]!)),
        { standingOf },
      );
    expect(order([0.8, 0.8, 0.8]).map(({ articleId }) => articleId)).toEqual(['c', 'a', 'b']);
    const [first] = order([0.82, 0.8, 0.8]);
    expect(first).toMatchObject({ articleId: 'a', standing: -0.25, fusedScore: expect.closeTo(0.82 / 0.03) });
    expect(first!.explanation.at(-1)).toEqual({ name: 'state', value: -0.25 });
  });

  it('breaks ties by id, so that the same evidence always gives the same order', () => {
    const order = (names: string[]) =>
      rankCandidates(names.map((name) => article(name, 0.8))).map(({ articleId }) => articleId);
    expect(order(['b', 'a', 'c'])).toEqual(order(['c', 'b', 'a']));
  });
});
