// The owner's verdicts correct the likelihoods: a little at first, all the way in the end, and never the order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulateRecalibration } from '../../test/learning/simulateRecalibration';
import { seededRandom } from '../arithmetic/seededRandom';
import { positionWeights } from './positionWeights';
import { applyRecalibration, recalibrate, undoRecalibration, type VerdictOnLikelihood } from './recalibrate';

const verdict = fc.record({
  likelihood: fc.double({ min: 0, max: 1, noNaN: true }),
  solved: fc.boolean(),
  rank: fc.integer({ min: 1, max: 10 }),
});
const verdicts = fc.array(verdict, { maxLength: 60 });

const truth = (likelihood: number) =>
  1 / (1 + Math.exp(-(0.7 * Math.log(likelihood / (1 - likelihood)) - 1.2)));

/** Verdicts of an owner on whose base the shipped likelihoods promise too much. */
function ownVerdicts(count: number, seed: number): readonly VerdictOnLikelihood[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const likelihood = 0.02 + 0.96 * random();
    return { likelihood, solved: random() < truth(likelihood), rank: 1 };
  });
}

describe('recalibrate', () => {
  it('changes nothing without verdicts', () => {
    const recalibration = recalibrate([]);
    expect(recalibration).toMatchObject({ slope: 1, intercept: 0, verdicts: 0 });
    for (const value of [0, 0.001, 0.35, 0.999, 1])
      expect(applyRecalibration(recalibration, value)).toBe(value);
  });

  it('never changes an order, whatever the verdicts', () => {
    const two = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(verdicts, two, (given, [one, other]) => {
        const recalibration = recalibrate(given);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const corrected = applyRecalibration(recalibration, low);
        expect(corrected).toBeLessThanOrEqual(applyRecalibration(recalibration, high));
        expect(corrected).toBeGreaterThanOrEqual(0);
        expect(corrected).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('moves a little after ten verdicts and all the way after thousands', () => {
    const few = recalibrate(ownVerdicts(10, 1));
    const many = recalibrate(ownVerdicts(20_000, 2));
    expect(Math.abs(few.slope - 1)).toBeLessThan(0.2);
    expect(many.slope).toBeCloseTo(0.7, 1);
    expect(many.intercept).toBeCloseTo(-1.2, 1);
    expect(many.interceptDeviation).toBeLessThan(few.interceptDeviation / 10);
    for (const value of [0.2, 0.5, 0.9]) {
      expect(applyRecalibration(many, value)).toBeCloseTo(truth(value), 1);
      const moved = Math.abs(applyRecalibration(few, value) - value);
      expect(moved).toBeLessThan(Math.abs(truth(value) - value) + 0.05);
    }
  });

  it('finds the summit also where every sure card was wrong', () => {
    const contradicted = Array.from({ length: 3_000 }, () => ({ likelihood: 0.99, solved: false, rank: 1 }));
    const recalibration = recalibrate(contradicted);
    expect(applyRecalibration(recalibration, 0.99)).toBeLessThan(0.02);
    const upsideDown = ownVerdicts(3_000, 3).map((one) => ({ ...one, solved: one.likelihood < 0.5 }));
    expect(recalibrate(upsideDown).slope).toBeGreaterThan(0);
    expect(applyRecalibration(recalibrate(upsideDown), 0.5)).toBeCloseTo(0.5, 1);
  });

  it('follows one more helpful verdict upwards', () => {
    fc.assert(
      fc.property(verdicts, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (given, likelihood) => {
        const onFirst = given.map((one) => ({ ...one, rank: 1 }));
        const before = applyRecalibration({ ...recalibrate(onFirst), verdicts: 1 }, likelihood);
        const helped = recalibrate([...onFirst, { likelihood, solved: true, rank: 1 }]);
        expect(applyRecalibration(helped, likelihood)).toBeGreaterThan(before - 1e-6);
      }),
    );
  });
});

describe('positionWeights', () => {
  it('give rare verdicts from below more weight, and never claim more verdicts than there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 50 }), (ranks) => {
        const weights = positionWeights(ranks);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        expect(sum).toBeLessThanOrEqual(ranks.length + 1e-9);
        weights.forEach((weight, at) => {
          const expected = Math.min(3, ranks[at]!) / Math.min(3, ranks[0]!);
          expect(weight / weights[0]!).toBeCloseTo(expected, 9);
        });
      }),
    );
    expect(positionWeights([1, 1, 1])).toEqual([1, 1, 1]);
    expect(positionWeights([])).toEqual([]);
  });
});

describe('verdicts on first cards', () => {
  it('make likelihoods true, the same each time', () => {
    const cards = ownVerdicts(1_500, 4);
    const run = () =>
      simulateRecalibration(
        cards.map(({ likelihood }) => likelihood),
        cards.map(({ solved }) => solved),
        [0, 50, 500, 5_000],
      );
    const steps = run();
    expect(steps.map(({ after }) => after)).toEqual([0, 50, 500]);
    expect(steps[0]!.excessEce).toBeGreaterThan(0.1);
    expect(steps[1]!.excessEce).toBeLessThan(steps[0]!.excessEce / 2);
    expect(steps[2]!.excessEce).toBeLessThan(0.01);
    expect(steps[2]!.brier).toBeLessThan(steps[0]!.brier);
    expect(run()).toEqual(steps);
  });
});

describe('undoRecalibration', () => {
  it('finds the estimate behind a corrected likelihood', () => {
    const verdicts = Array.from({ length: 40 }, (_, at) => ({
      likelihood: 0.6,
      solved: at % 4 === 0,
      rank: 1,
    }));
    const correction = recalibrate(verdicts);
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (likelihood) => {
        const corrected = applyRecalibration(correction, likelihood);
        fc.pre(corrected > 0.006 && corrected < 0.994);
        expect(undoRecalibration(correction, corrected)).toBeCloseTo(likelihood, 6);
      }),
    );
  });
});
