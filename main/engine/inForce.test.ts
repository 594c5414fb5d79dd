// What is in force for a question: the owner's own correction goes with what was learned, never alone.
import { describe, expect, it } from 'vitest';
import type { Experience } from '../../knowledge/learning/experience';
import { type Calibration, calibrationFingerprint } from '../../knowledge/likelihood/calibration';
import { rankingFingerprint } from '../../knowledge/ranking/rankingParameters';
import type { EngineParts } from './compose';
import { portsInForce } from './inForce';
import type { LearningDesk } from './learningDesk';

const index = 'model a | chunks 1';
const own = { verdicts: 30 } as unknown as NonNullable<Calibration['own']>;
const experience = {} as Experience;

/** `risk`: what the owner wants wrong at most. */
function setUp({ risk = null as number | null, fittedFor = index } = {}) {
  const calibration = {
    fingerprint: calibrationFingerprint(fittedFor, rankingFingerprint),
    riskCurve: [{ targetRisk: 0.1, threshold: 0.7 }],
  } as unknown as Calibration;
  const parts = {
    calibration,
    concernMeans: [],
    seat: { answering: { fingerprint: index, embedder: { fingerprint: 'model a' } }, changing: false },
    serving: { settings: { scope: [] } },
  } as unknown as EngineParts;
  const desk = { settings: { targetRisk: risk }, correction: () => own } as unknown as LearningDesk;
  return (learned?: Experience) => portsInForce(parts, desk, 'ready', learned);
}

describe('portsInForce', () => {
  it('corrects by own verdicts only where what was learned from them counts as well', () => {
    const ports = setUp();
    expect(ports(experience).calibration?.own).toBe(own);
    expect(ports().calibration).toBeDefined();
    expect(ports().calibration).not.toHaveProperty('own');
  });

  it('gives no calibration of another index, corrected or not', () => {
    expect(setUp({ fittedFor: 'model b | chunks 1' })(experience)).not.toHaveProperty('calibration');
  });

  it('takes the threshold that the owner’s choice means, else leaves the usual one', () => {
    expect(setUp({ risk: 0.1 })(experience).threshold).toBe(0.7);
    expect(setUp()(experience)).not.toHaveProperty('threshold');
  });
});
