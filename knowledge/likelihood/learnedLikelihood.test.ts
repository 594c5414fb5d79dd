// What was learned moves the likelihood its own way, whatever the calibration said before.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Experience } from '../learning/experience';
import { learningParameters } from '../learning/learningParameters';
import type { RankedCandidate } from '../vocabulary/candidate';
import { articleId, chunkId } from '../vocabulary/ids';
import type { Lift } from '../vocabulary/lift';
import type { Calibration } from './calibration';
import { estimateLikelihoods } from './estimateLikelihoods';
import { featureNames } from './features';

/** A calibration that gives every card this logit. */
const constant = (intercept: number): Calibration => ({
  version: 1,
  fingerprint: 'test',
  intercept,
  coefficients: featureNames.map(() => 0),
  means: featureNames.map(() => 0),
  deviations: featureNames.map(() => 1),
  fittedOn: 'nothing',
});

function liftOfSize(lift: number): Lift {
  const { logitGain, opposedHalf } = learningParameters;
  return {
    lift,
    logit: Math.sign(lift) * logitGain * Math.log1p(Math.abs(lift)),
    opposedShare: 1 / (1 + Math.abs(lift) / opposedHalf),
    ratings: 1,
    recalled: false,
  };
}

function likelihoodWith(intercept: number, learned?: Lift): number {
  const id = articleId('a');
  const candidate: RankedCandidate = {
    ...{ articleId: id, chunks: [], bestChunk: chunkId(id, 0), fusedScore: 1, coverageScore: 0 },
    ...{ explanation: [], ...(learned && { learned }) },
  };
  return estimateLikelihoods([candidate], constant(intercept), 1)[0]!.likelihood;
}

it('rises with the lift and is untouched without one', () => {
  const size = fc.double({ min: -20, max: 20, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), size, size, (intercept, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((lift) =>
        likelihoodWith(intercept, liftOfSize(lift)),
      );
      expect(more!).toBeGreaterThanOrEqual(less! - 1e-12);
      expect(likelihoodWith(intercept, liftOfSize(0))).toBeCloseTo(likelihoodWith(intercept), 12);
    }),
  );
});

it('lets a first rating for the very concern outweigh a doubtful look', () => {
  const experience = new Experience({ model: 'm', contentHashOf: () => 'now' });
  const id = articleId('a');
  experience.learn({ id: '1', articleId: id, kind: 'helpful', concernKey: 'k', language: 'de', atMs: 1 });
  const learned = experience.recall({ key: 'k' }).get(id);
  expect(likelihoodWith(-1)).toBeLessThan(0.3);
  expect(likelihoodWith(-1, learned)).toBeGreaterThan(0.6);
});

it('leaves only its share of an estimate that says the opposite, and all of one that agrees', () => {
  const chance = (logit: number) => 1 / (1 + Math.exp(-logit));
  const learned = { ...liftOfSize(1), logit: 1, opposedShare: 0.5 };
  expect(likelihoodWith(-2, learned)).toBeCloseTo(chance(-2 * 0.5 + 1));
  expect(likelihoodWith(2, learned)).toBeCloseTo(chance(2 + 1));
  expect(likelihoodWith(2, { ...learned, logit: -1 })).toBeCloseTo(chance(2 * 0.5 - 1));
});
