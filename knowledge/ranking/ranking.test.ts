// The order of articles: invariants that hold for any evidence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, chunkId } from '../vocabulary/ids';
import { fuseScores, standardise, type Witness } from './fuseScores';
import { poolBestTwo } from './poolChunks';
import { rankCandidates } from './rankCandidates';
import { rankingParameters } from './rankingParameters';

const witness: fc.Arbitrary<Witness> = fc.record({
  meaning: fc.double({ min: 0.6, max: 0.95, noNaN: true }),
  words: fc.double({ min: 0, max: 40, noNaN: true }),
  coverage: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('fuseScores', () => {
  it('keeps a candidate ahead that is ahead in both witnesses', () => {
    fc.assert(
      fc.property(fc.array(witness, { minLength: 2, maxLength: 30 }), (witnesses) => {
        const fused = fuseScores(witnesses, rankingParameters);
        witnesses.forEach((a, i) => {
          witnesses.forEach((b, j) => {
            if (a.meaning! >= b.meaning! && a.words >= b.words)
              expect(fused[i]!).toBeGreaterThanOrEqual(fused[j]! - 1e-9);
          });
        });
      }),
    );
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(fc.array(witness, { minLength: 1, maxLength: 20 }), (witnesses) => {
        const forward = fuseScores(witnesses, rankingParameters);
        const backward = fuseScores([...witnesses].reverse(), rankingParameters).reverse();
        forward.forEach((score, at) => {
          expect(score).toBeCloseTo(backward[at]!, 6);
        });
      }),
    );
  });

  it('lets words decide alone while there is no model', () => {
    const fused = fuseScores(
      [
        { words: 2, coverage: 0.2 },
        { words: 9, coverage: 0.9 },
      ],
      rankingParameters,
    );
    expect(fused[1]!).toBeGreaterThan(fused[0]!);
  });

  it('hears words less where no article covers the rare words of the concern', () => {
    const scores = (coverage: number) =>
      fuseScores(
        [
          { meaning: 0.9, words: 0, coverage: 0 },
          { meaning: 0.89, words: 8, coverage },
          { meaning: 0.7, words: 0, coverage: 0 },
        ],
        rankingParameters,
      );
    const lead = (coverage: number) => scores(coverage)[1]! - scores(coverage)[0]!;
    expect(lead(0.6)).toBeGreaterThan(lead(0.05));
  });
});

describe('standardise', () => {
  it('gives zeros for equal values and mean zero otherwise', () => {
    expect(standardise([3, 3, 3])).toEqual([0, 0, 0]);
    expect(standardise([1, 2, 6]).reduce((sum, value) => sum + value, 0)).toBeCloseTo(0);
  });
});

describe('poolBestTwo', () => {
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

describe('rankCandidates', () => {
  const article = (name: string, cosineScore: number, bm25Score?: number) => {
    const id = articleId(name);
    const evidence = { chunkId: chunkId(id, 0), cosineScore, ...(bm25Score !== undefined && { bm25Score }) };
    return { articleId: id, chunks: [evidence], termCoverage: bm25Score ? bm25Score / 10 : 0 };
  };

  it('orders by both witnesses and names the parts', () => {
    const ranked = rankCandidates([article('a', 0.8), article('b', 0.85, 6), article('c', 0.84)]);
    expect(ranked[0]!.articleId).toBe('b');
    expect(ranked[0]!.explanation.map(({ name }) => name)).toEqual([
      'meaning',
      'words',
      'coverage',
      'agreement',
    ]);
  });

  it('breaks ties by id, so that the same evidence always gives the same order', () => {
    const order = (names: string[]) =>
      rankCandidates(names.map((name) => article(name, 0.8))).map(({ articleId }) => articleId);
    expect(order(['b', 'a', 'c'])).toEqual(order(['c', 'b', 'a']));
  });
});
