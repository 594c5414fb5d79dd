// The choices for silence tell what they cost, here and on test bases, and which threshold they stand for.
import { describe, expect, it } from 'vitest';
import { answerThreshold } from './abstentionReason';
import shipped from './calibration.json';
import { thresholdCosts } from './riskCurve';
import { thresholdInForce, thresholdOffers } from './thresholdOffers';

const calibration = {
  riskCurve: [
    { targetRisk: 0.05, threshold: 0.9 },
    { targetRisk: 0.2, threshold: 0.5 },
  ],
  thresholdCosts: [{ threshold: 0.5, shownShare: 0.4, solvedShare: 0.85 }],
};

describe('threshold offers', () => {
  it('begin with the usual threshold and grow stricter; unproven targets are left out', () => {
    const offers = thresholdOffers(calibration, []);
    expect(offers.map(({ targetRisk, threshold }) => [targetRisk, threshold])).toEqual([
      [null, answerThreshold],
      [0.2, 0.5],
      [0.05, 0.9],
    ]);
    expect(offers.map(({ shownShare }) => shownShare)).toEqual([undefined, 0.4, undefined]);
  });

  it('count own verdicts on first cards from the threshold on', () => {
    const verdicts = [
      { rank: 1, likelihood: 0.95, solved: true },
      { rank: 1, likelihood: 0.6, solved: false },
      { rank: 2, likelihood: 0.95, solved: false },
      { solved: true },
    ];
    const own = thresholdOffers(calibration, verdicts).map((offer) => offer.own);
    expect(own).toEqual([
      { rated: 2, solved: 1 },
      { rated: 2, solved: 1 },
      { rated: 1, solved: 1 },
    ]);
  });

  it('stand for a threshold; no target, or no curve, leaves the usual one', () => {
    expect(thresholdInForce(calibration, 0.2)).toBe(0.5);
    expect(thresholdInForce(calibration, null)).toBeUndefined();
    expect(thresholdInForce({}, 0.2)).toBeUndefined();
    expect(thresholdInForce(undefined, 0.2)).toBeUndefined();
  });

  it('of the shipped calibration rise in threshold and know their cost', () => {
    const offers = thresholdOffers(shipped, []);
    const thresholds = offers.map(({ threshold }) => threshold);
    expect(thresholds).toEqual([...thresholds].sort((a, b) => a - b));
    expect(offers.every(({ solvedShare }) => solvedShare !== undefined)).toBe(true);
  });
});

describe('costs', () => {
  it('are the share shown and the share solved of those', () => {
    const examples = [0.9, 0.7, 0.5, 0.1].map((likelihood, n) => ({ likelihood, solved: n !== 1 }));
    expect(thresholdCosts(examples, [0.6, 0.95])).toEqual([
      { threshold: 0.6, shownShare: 0.5, solvedShare: 0.5 },
    ]);
  });
});
