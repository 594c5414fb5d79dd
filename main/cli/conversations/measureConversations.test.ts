// Hit shares and boundary scores against hand counts.
import { describe, expect, it } from 'vitest';
import { boundaryScores, measureConversations } from './measureConversations';
import type { ReplayedConversation, ReplayedTurn } from './replayConversation';

const turn = (marked: number, present: number, naming: boolean, rank: number | undefined): ReplayedTurn => ({
  ...{ marked, present, presentByWords: 1, naming, asked: '', understoodMs: 4 },
  ranks: { concern: rank, lastTurn: undefined, customerText: 3, allText: 1 },
});

const turns = [turn(1, 1, true, 1), turn(1, 1, false, 4), turn(2, 1, true, 2), turn(1, 2, false, 3)];
const replayed: ReplayedConversation = {
  conversation: {
    ...{ id: 'k', language: 'de', channel: 'call', split: 'develop', turns: [] },
    gold: new Map([
      [1, new Set(['a'])],
      [2, new Set(['b'])],
    ]),
  },
  turns,
  concerns: 2,
};

describe('measureConversations', () => {
  it('keeps turns that name a concern apart from later ones', () => {
    const scores = measureConversations([replayed]);
    expect([scores.laterTurns, scores.namingTurns, scores.countRight]).toEqual([2, 2, 1]);
    expect(scores.boundariesByWords).toMatchObject({ marked: 2, found: 0, recall: 0 });
    expect(scores.understoodMs).toEqual({ p50: 4, p95: 4 });
    expect(scores.later.concern).toEqual({ hit1: 0, hit3: 0.5 });
    expect(scores.naming.concern).toEqual({ hit1: 0.5, hit3: 1 });
    expect(scores.later.lastTurn).toEqual({ hit1: 0, hit3: 0 });
    expect(scores.later.customerText).toEqual({ hit1: 0, hit3: 1 });
  });

  it('counts a boundary where marked and understood concern change at the same place', () => {
    // Marked: two changes; understood: one, at the second of them.
    expect(boundaryScores([turns])).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, marked: 2, found: 1 });
    expect(boundaryScores([[]]).f1).toBeNaN();
  });
});
