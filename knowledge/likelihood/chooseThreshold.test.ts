// The promise of silence: kept on concerns that were not looked at, no stricter than needed, and honest where it cannot be kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../arithmetic/seededRandom';
import { binomialTail, chooseThreshold } from './chooseThreshold';
import type { Judgement } from './measures/judgement';
import { fitRiskCurve, thresholdFor } from './riskCurve';

/** First cards whose likelihoods are true, crowded near 1 as real ones are. */
function trueCards(count: number, seed: number): readonly Judgement[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const likelihood = 0.05 + 0.94 * Math.sqrt(random());
    return { likelihood, solved: random() < likelihood };
  });
}

const riskFrom = (cards: readonly Judgement[], threshold: number) => {
  const shown = cards.filter(({ likelihood }) => likelihood >= threshold);
  return shown.filter(({ solved }) => !solved).length / shown.length;
};

describe('chooseThreshold', () => {
  it('breaks its promise on new concerns no more often than delta says', () => {
    const future = trueCards(100_000, 99);
    const trials = Array.from({ length: 200 }, (_, seed) =>
      chooseThreshold(trueCards(400, seed + 1), 0.2, 0.1),
    );
    const kept = trials.filter((choice) => choice && riskFrom(future, choice.threshold) <= 0.2);
    const chosen = trials.filter((choice) => choice !== undefined);
    expect(chosen.length).toBeGreaterThan(190);
    expect(chosen.length - kept.length).toBeLessThanOrEqual(0.1 * trials.length);
  });

  it('comes close to the target with many examples', () => {
    const choice = chooseThreshold(trueCards(20_000, 3), 0.2)!;
    expect(choice.risk).toBeGreaterThan(0.17);
    expect(choice.risk).toBeLessThanOrEqual(0.2);
    expect(choice.coverage).toBeGreaterThan(0.6);
  });

  it('says so where nothing can be promised', () => {
    expect(chooseThreshold([])).toBeUndefined();
    expect(chooseThreshold(trueCards(20, 1))).toBeUndefined();
    const hopeless = trueCards(500, 1).map(({ likelihood }) => ({ likelihood, solved: false }));
    expect(chooseThreshold(hopeless, 0.5)).toBeUndefined();
  });

  it('does not depend on the order of the examples', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(0.1, 0.3), (seed, target) => {
        const cards = trueCards(300, seed);
        expect(chooseThreshold(cards.toReversed(), target)).toEqual(chooseThreshold(cards, target));
      }),
    );
  });
});

describe('the risk curve', () => {
  it('never asks for more where more may be wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 600 }), (seed, count) => {
        const curve = fitRiskCurve(trueCards(count, seed));
        curve.slice(1).forEach((point, at) => {
          expect(point.targetRisk).toBeGreaterThan(curve[at]!.targetRisk);
          expect(point.threshold).toBeLessThanOrEqual(curve[at]!.threshold);
        });
      }),
    );
  });

  it('is looked up on the safe side', () => {
    const curve = [
      { targetRisk: 0.1, threshold: 0.8 },
      { targetRisk: 0.2, threshold: 0.6 },
    ];
    expect([0.2, 0.15, 0.1, 0.05].map((risk) => thresholdFor(curve, risk))).toEqual([0.6, 0.8, 0.8, 0.8]);
    expect(thresholdFor([], 0.1)).toBeUndefined();
  });
});

describe('binomialTail', () => {
  it('sums the exact chances', () => {
    expect(binomialTail(0, 22, 0.1)).toBeCloseTo(0.9 ** 22, 12);
    expect(binomialTail(2, 4, 0.5)).toBeCloseTo(11 / 16, 12);
    expect(binomialTail(5_000, 10_000, 0.5)).toBeCloseTo(0.504, 3);
    expect(binomialTail(7, 7, 0.3)).toBeCloseTo(1, 12);
  });
});
