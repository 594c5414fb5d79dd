// Which of several outcomes counts, and how much: a line a case.
import { describe, expect, it } from 'vitest';
import { outcomeAt } from '../../test/learning/sampleExperience';
import type { OutcomeKind } from '../vocabulary/outcome';
import { mostImplicit, outcomeWeight } from './outcomeWeights';
import { standingWeight } from './standingWeight';

const standing = (...kinds: OutcomeKind[]) =>
  standingWeight(
    kinds.map((kind) => outcomeAt(0, 'a', kind)),
    new Set(),
  );

describe('standingWeight', () => {
  it.each<[readonly OutcomeKind[], number | undefined]>([
    [[], undefined],
    [['shown'], undefined],
    [['opened'], 0.05],
    [['opened', 'opened', 'opened'], 0.05],
    [['opened', 'read', 'copied'], 0.7],
    [['opened', 'read', 'copied', 'inserted'], mostImplicit],
    [['opened', 'unhelpful', 'copied'], -1],
    [['unhelpful', 'helpful'], 1],
    [['helpful', 'solved'], 1.5],
    [['solved', 'reopened'], -1.5],
    [['helpful', 'withdrawn'], undefined],
    [['copied', 'helpful', 'withdrawn'], 0.4],
    [['helpful', 'withdrawn', 'unhelpful'], -1],
  ])('%j → %s', (kinds, weight) => {
    const found = standing(...kinds)?.weight;
    if (weight === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(weight, 9);
  });

  it('leaves out what was taken back by its id', () => {
    const [earlier, later] = [outcomeAt(0, 'a', 'helpful'), outcomeAt(0, 'a', 'unhelpful')];
    expect(standingWeight([earlier, later], new Set([later.id]))?.weight).toBe(1);
    expect(standingWeight([earlier, later], new Set([earlier.id, later.id]))).toBeUndefined();
  });
});

describe('outcomeWeight', () => {
  it('rises with the depth of the ladder and with the place of an unspoken outcome, never of a verdict', () => {
    const ladder = (['shown', 'opened', 'read', 'copied', 'inserted', 'helpful', 'solved'] as const).map(
      (kind) => outcomeWeight({ kind }),
    );
    expect([...ladder].sort((a, b) => a - b)).toEqual(ladder);
    const opened = [1, 2, 3, 4, 9].map((rank) => outcomeWeight({ kind: 'opened', rank }));
    expect(opened[1]).toBeGreaterThan(opened[0]!);
    expect(opened[4]).toBe(opened[3]);
    expect(outcomeWeight({ kind: 'helpful', rank: 4 })).toBe(1);
  });
});
