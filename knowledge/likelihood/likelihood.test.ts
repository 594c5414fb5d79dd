// The chance on the card: within [0, 1], falling with rank, learnt from examples.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedCandidate } from '../vocabulary/candidate';
import { articleId, chunkId } from '../vocabulary/ids';
import { abstentionReason } from './abstentionReason';
import { applyCalibration, type Calibration } from './calibration';
import { estimateLikelihoods } from './estimateLikelihoods';
import { featureNames, featuresOf } from './features';
import { fitCalibration } from './fitCalibration';

const calibration: Calibration = {
  version: 1,
  fingerprint: 'test',
  intercept: -0.5,
  coefficients: [1, 0.5, 0.8, 0.6, 0.2, 0.3],
  means: [0, 0, 0, 0, 0, 0],
  deviations: [1, 1, 1, 1, 1, 1],
  fittedOn: 'nothing',
};

const candidate = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 5 }),
    meaningScore: fc.double({ min: 0.6, max: 1, noNaN: true }),
    fusedScore: fc.double({ min: -4, max: 25, noNaN: true }),
    coverageScore: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ name, ...scores }): RankedCandidate => {
    const id = articleId(name);
    const chunk = chunkId(id, 0);
    return {
      articleId: id,
      chunks: [{ chunkId: chunk, cosineScore: scores.meaningScore }],
      bestChunk: chunk,
      explanation: [],
      ...scores,
    };
  });

describe('estimateLikelihoods', () => {
  it('stays within [0, 1] and never rises with rank', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 20 }), (candidates) => {
        const ranked = [...candidates].sort((a, b) => b.fusedScore - a.fusedScore);
        const judged = estimateLikelihoods(ranked, calibration, 10);
        judged.forEach(({ likelihood }, rank) => {
          expect(likelihood).toBeGreaterThanOrEqual(0);
          expect(likelihood).toBeLessThanOrEqual(judged[rank - 1]?.likelihood ?? 1);
        });
      }),
    );
  });

  it('gives the same numbers whether three or ten cards are asked for', () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 5, maxLength: 12 }), (ranked) => {
        const ten = estimateLikelihoods(ranked, calibration, 10);
        const three = estimateLikelihoods(ranked, calibration, 3);
        expect(three).toEqual(ten.slice(0, 3));
      }),
    );
  });
});

describe('features', () => {
  it('never say less of a candidate whose scores rise while the rest stay', () => {
    const rises = fc.record({
      fusedScore: fc.double({ min: 0, max: 5, noNaN: true }),
      meaningScore: fc.double({ min: 0, max: 0.3, noNaN: true }),
      coverageScore: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(candidate, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        rises,
        (ranked, at, rise) => {
          const rank = at % ranked.length;
          const own = ranked[rank]!;
          const risen: RankedCandidate = {
            ...own,
            fusedScore: own.fusedScore + rise.fusedScore,
            meaningScore: own.meaningScore! + rise.meaningScore,
            coverageScore: own.coverageScore + rise.coverageScore,
          };
          const before = featuresOf(rank, ranked);
          const after = featuresOf(rank, ranked.with(rank, risen));
          after.forEach((feature, index) => {
            expect(feature).toBeGreaterThanOrEqual(before[index]! - 1e-9);
          });
        },
      ),
    );
  });
});

describe('abstentionReason', () => {
  it('is silent about a weak best card and speaks from 35 percent on', () => {
    const judgedAt = (value: number) =>
      [{ likelihood: value }] as unknown as Parameters<typeof abstentionReason>[0];
    expect(abstentionReason(judgedAt(0.34))).toBe('nothingFits');
    expect(abstentionReason(judgedAt(0.346))).toBeUndefined();
    expect(abstentionReason([])).toBe('nothingFound');
  });
});

describe('fitCalibration', () => {
  it('finds the coefficients that made the labels', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const examples = Array.from({ length: 4000 }, () => {
      const features = featureNames.map(() => random() * 4 - 2);
      const chance = 1 / (1 + Math.exp(-(0.5 + 1.5 * features[0]! - features[3]!)));
      return { features, solved: random() < chance };
    });
    const fitted = fitCalibration(examples, { fingerprint: 'x', fittedOn: 'made up' });
    const probe = (features: number[]) => applyCalibration(fitted, features);
    expect(probe([0, 0, 0, 0, 0, 0])).toBeCloseTo(0.62, 1);
    expect(probe([2, 0, 0, 0, 0, 0])).toBeGreaterThan(0.94);
    expect(probe([0, 0, 0, 2, 0, 0])).toBeLessThan(0.27);
  });

  it('stays finite where the labels can be told apart perfectly', () => {
    const examples = [-2, -1, 1, 2].map((value) => ({ features: [value, 0, 0, 0, 0, 0], solved: value > 0 }));
    const fitted = fitCalibration(examples, { fingerprint: 'x', fittedOn: 'made up' });
    for (const coefficient of fitted.coefficients) expect(Number.isFinite(coefficient)).toBe(true);
  });
});
