// The list behind the first card: worth a look, or not shown.
import { describe, expect, it } from 'vitest';
import type { Card } from '../../knowledge/vocabulary/answer';
import { worthShowing } from './worthShowing';

const cards = (...likelihoods: readonly (number | undefined)[]) =>
  likelihoods.map((likelihood) => ({ likelihood })) as unknown as readonly Card[];

describe('worthShowing', () => {
  it('keeps the first and those that solve one concern in ten, in their order', () => {
    expect(worthShowing(cards(0.5, 0.15, 0.1, 0.04)).map(({ likelihood }) => likelihood)).toEqual([
      0.5, 0.15, 0.1,
    ]);
  });

  it('keeps a lone weak card that was asked for, and all cards while only words have answered', () => {
    expect(worthShowing(cards(0.04))).toHaveLength(1);
    expect(worthShowing(cards(undefined, undefined))).toHaveLength(2);
  });
});
