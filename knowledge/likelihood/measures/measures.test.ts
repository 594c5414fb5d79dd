// The measures on cases worked out by hand and on likelihoods whose truth is known.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../arithmetic/seededRandom';
import { wilsonInterval } from '../../arithmetic/wilsonInterval';
import { auroc } from './auroc';
import { baseRateBrier, brierScore } from './brierScore';
import { excessEce } from './excessEce';
import type { Judgement } from './judgement';
import { equalMassBins, reliability } from './reliability';
import { falseAnswersAt, riskAtCoverage, riskCoverage } from './riskCoverage';

const judgement = fc.record({
  likelihood: fc.oneof(fc.constantFrom(0, 0.5, 0.99), fc.double({ min: 0, max: 1, noNaN: true })),
  solved: fc.boolean(),
});
const judgements = fc.array(judgement, { minLength: 1, maxLength: 60 });

/** Likelihoods spread over [0, 1] whose labels come true as `truth` of the likelihood says. */
function drawn(count: number, seed: number, truth: (likelihood: number) => number): readonly Judgement[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const likelihood = random();
    return { likelihood, solved: random() < truth(likelihood) };
  });
}

describe('reliability', () => {
  it('puts every judgement in one bin, by rising likelihood, equal ones together', () => {
    fc.assert(
      fc.property(judgements, fc.integer({ min: 1, max: 12 }), (given, binCount) => {
        const values = given.map(({ likelihood }) => likelihood);
        const bins = equalMassBins(values, binCount);
        expect(bins.flat().toSorted((a, b) => a - b)).toEqual(values.map((_, at) => at));
        expect(bins.length).toBeLessThanOrEqual(binCount);
        bins.slice(1).forEach((bin, at) => {
          const highestBefore = Math.max(...bins[at]!.map((position) => values[position]!));
          expect(Math.min(...bin.map((position) => values[position]!))).toBeGreaterThan(highestBefore);
        });
      }),
    );
  });

  it('gives bins of equal size where no likelihoods are equal', () => {
    const sizes = equalMassBins(
      Array.from({ length: 103 }, (_, at) => at / 103),
      10,
    ).map(({ length }) => length);
    expect([Math.min(...sizes), Math.max(...sizes), sizes.length]).toEqual([10, 11, 10]);
  });

  it('measures the distance from the diagonal, whatever the order', () => {
    const given = [...drawn(50, 3, () => 0.5)];
    expect(reliability(given).ece).toBeCloseTo(reliability(given.toReversed()).ece, 12);
    const always = Array.from({ length: 40 }, (_, at) => ({ likelihood: 0.8, solved: at % 4 === 0 }));
    expect(reliability(always).ece).toBeCloseTo(0.55);
    expect(reliability([]).ece).toBeNaN();
  });

  it('keeps ECE within [0, 1] and each share inside its interval', () => {
    fc.assert(
      fc.property(judgements, (given) => {
        const { ece, bins } = reliability(given);
        expect(ece).toBeGreaterThanOrEqual(0);
        expect(ece).toBeLessThanOrEqual(1);
        for (const { low, high, solvedShare } of bins) {
          expect(low).toBeLessThanOrEqual(solvedShare + 1e-12);
          expect(high).toBeGreaterThanOrEqual(solvedShare - 1e-12);
        }
      }),
    );
  });
});

describe('excessEce', () => {
  it('is about nothing for true likelihoods, however few', () => {
    const excess = Array.from({ length: 40 }, (_, seed) => excessEce(drawn(200, seed + 1, (p) => p)));
    const plain = Array.from({ length: 40 }, (_, seed) => reliability(drawn(200, seed + 1, (p) => p)).ece);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean(excess))).toBeLessThan(0.006);
    expect(mean(plain)).toBeGreaterThan(0.05);
  });

  it('shows what is more than chance, and is the same each time', () => {
    const boastful = drawn(2000, 5, (p) => p * 0.7);
    expect(excessEce(boastful)).toBeGreaterThan(0.1);
    expect(excessEce(boastful)).toBe(excessEce(boastful));
  });
});

describe('brierScore', () => {
  it('is 0 for the truth, 1 for its opposite, and the base rate costs share · (1 − share)', () => {
    const right = [
      { likelihood: 1, solved: true },
      { likelihood: 0, solved: false },
    ];
    expect(brierScore(right)).toBe(0);
    expect(brierScore(right.map(({ likelihood, solved }) => ({ likelihood: 1 - likelihood, solved })))).toBe(
      1,
    );
    expect(baseRateBrier(right)).toBe(0.25);
  });

  it('of the base rate itself is that of the base rate', () => {
    fc.assert(
      fc.property(judgements, (given) => {
        const share = given.filter(({ solved }) => solved).length / given.length;
        const same = given.map(({ solved }) => ({ likelihood: share, solved }));
        expect(brierScore(same)).toBeCloseTo(baseRateBrier(given), 10);
      }),
    );
  });
});

describe('auroc', () => {
  const values = fc.array(fc.constantFrom(0, 0.2, 0.5, 0.7, 1), { minLength: 1, maxLength: 20 });

  it('counts every pair, ties as half', () => {
    fc.assert(
      fc.property(values, values, (upper, lower) => {
        const won = upper.flatMap((a) => lower.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
        expect(auroc(upper, lower)).toBeCloseTo(won.reduce((sum, value) => sum + value, 0) / won.length, 10);
        expect(auroc(upper, lower) + auroc(lower, upper)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('is unknown where a group is missing', () => {
    expect(auroc([], [1])).toBeNaN();
    expect(auroc([1], [])).toBeNaN();
  });
});

describe('riskCoverage', () => {
  it('shows the likeliest first', () => {
    const curve = riskCoverage([
      { likelihood: 0.9, solved: true },
      { likelihood: 0.8, solved: false },
      { likelihood: 0.8, solved: true },
      { likelihood: 0.1, solved: false },
    ]);
    expect(curve.points).toEqual([
      { threshold: 0.9, coverage: 0.25, risk: 0 },
      { threshold: 0.8, coverage: 0.75, risk: 1 / 3 },
      { threshold: 0.1, coverage: 1, risk: 0.5 },
    ]);
    expect(curve.area).toBeCloseTo(0.5 / 3 + 0.125);
    expect(riskAtCoverage(curve, 0.5)).toBeCloseTo(1 / 3);
    expect(riskAtCoverage(riskCoverage([]), 0.5)).toBeNaN();
  });

  it('ends at full coverage with the share that is wrong', () => {
    fc.assert(
      fc.property(judgements, (given) => {
        const last = riskCoverage(given).points.at(-1)!;
        expect(last.coverage).toBe(1);
        expect(last.risk).toBeCloseTo(given.filter(({ solved }) => !solved).length / given.length, 12);
      }),
    );
  });

  it('counts false answers at a coverage of the answerable', () => {
    const answerable = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.35, 0.3, 0.2, 0.1];
    expect(falseAnswersAt(answerable, [0.15, 0.2, 0.5, 0.05], 0.9)).toBe(0.5);
    expect(falseAnswersAt(answerable, [], 0.9)).toBeNaN();
    expect(falseAnswersAt([], [0.5], 0.9)).toBeNaN();
  });
});

describe('wilsonInterval', () => {
  it('is the published one, and holds the share it was counted from', () => {
    // Newcombe 1998, table I: 81 of 263 give .2553 to .3662; 0 of 20 give 0 to .1611.
    expect(wilsonInterval(81, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilsonInterval(81, 263).high).toBeCloseTo(0.3662, 4);
    expect(wilsonInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
