// From events to a verdict: credit, withheld counts, and simulated users whose preference is found in the promised time.
// Known values of the statistics come from tables.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../arithmetic/seededRandom';
import { articleId } from '../vocabulary/ids';
import type { Ranker, TrialEvent, TrialEventKind } from '../vocabulary/trial';
import { creditTrials } from './creditTrials';
import { trialReport } from './trialReport';
import { enoughEvidence, eventsUntilVerdict, evidence, signTest, winRate } from './winRate';

const event = (trialId: string, ranker: Ranker, kind: TrialEventKind, card = ranker): TrialEvent => ({
  trialId,
  mode: 'interleave',
  kind,
  ranker,
  ...(kind !== 'shown' && { articleId: articleId(card) }),
});
const wonBy = (ranker: Ranker, count: number, from: string): TrialEvent[] =>
  Array.from({ length: count }, (_, at) => event(`${from}${at}`, ranker, 'helpful'));

describe('creditTrials', () => {
  it.each<[string, readonly TrialEvent[], { learned: number; baseline: number; ties: number }]>([
    [
      'explicit beats implicit',
      [
        event('t', 'baseline', 'copied'),
        event('t', 'baseline', 'copied', 'other' as Ranker),
        event('t', 'learned', 'helpful'),
      ],
      { learned: 1, baseline: 0, ties: 0 },
    ],
    ['copied alone counts', [event('t', 'baseline', 'copied')], { learned: 0, baseline: 1, ties: 0 }],
    [
      'copied twice from one card counts once',
      [event('t', 'baseline', 'copied'), event('t', 'baseline', 'inserted'), event('t', 'learned', 'copied')],
      { learned: 0, baseline: 0, ties: 1 },
    ],
    [
      'a withdrawn verdict is none',
      [event('t', 'learned', 'helpful'), event('t', 'learned', 'withdrawn')],
      { learned: 0, baseline: 0, ties: 0 },
    ],
    [
      'the last verdict on a card stands, and takes its copy along',
      [event('t', 'learned', 'copied'), event('t', 'learned', 'helpful'), event('t', 'learned', 'unhelpful')],
      { learned: 0, baseline: 0, ties: 0 },
    ],
    [
      'solved and reopened',
      [event('t', 'learned', 'solved'), event('t', 'learned', 'reopened'), event('t', 'baseline', 'solved')],
      { learned: 0, baseline: 1, ties: 0 },
    ],
    ['shown alone decides nothing', [event('t', 'learned', 'shown')], { learned: 0, baseline: 0, ties: 0 }],
  ])('%s', (_name, events, { ties, ...won }) => {
    expect(creditTrials(events, 'interleave')).toMatchObject({ won, ties });
    expect(creditTrials(events, 'split')).toMatchObject({ won: { learned: 0, baseline: 0 }, ties: 0 });
  });
});

describe('the statistics', () => {
  it('agree with known values', () => {
    expect(winRate({ won: 8, lost: 2 }).low).toBeCloseTo(0.4902, 3);
    expect(winRate({ won: 8, lost: 2 }).high).toBeCloseTo(0.9433, 3);
    expect(winRate({ won: 0, lost: 0 })).toEqual({ rate: 0.5, low: 0, high: 1 });
    expect(signTest({ won: 9, lost: 1 })).toBeCloseTo(0.02148, 5);
    expect(signTest({ won: 5, lost: 5 })).toBe(1);
    // 5! 0! / 6! · 2⁵ = 32 / 6
    expect(Math.exp(evidence({ won: 5, lost: 0 }))).toBeCloseTo(32 / 6, 9);
  });

  it('needs more events the smaller the difference, as many from either side, and says when none suffice', () => {
    expect(eventsUntilVerdict(1)).toBe(8);
    expect(eventsUntilVerdict(0.7)).toBe(eventsUntilVerdict(0.3));
    expect(eventsUntilVerdict(0.6)).toBeGreaterThan(eventsUntilVerdict(0.7)!);
    expect(eventsUntilVerdict(0.5)).toBeUndefined();
    expect(eventsUntilVerdict(0.5004)).toBeUndefined();
  });

  it.each([0.6, 0.65, 0.75])(
    'finds users who prefer one ranker in %s of concerns in about the predicted time',
    (rate) => {
      const predicted = eventsUntilVerdict(rate)!;
      const needed = simulate(rate, 200, predicted * 6).map(({ at }) => at ?? Number.POSITIVE_INFINITY);
      const median = needed.sort((a, b) => a - b)[100]!;
      expect(median).toBeGreaterThan(predicted / 2);
      expect(median).toBeLessThan(predicted * 1.5);
      expect(needed.filter((at) => at <= predicted * 2).length).toBeGreaterThan(150);
    },
  );

  it('calls a difference between equal rankers in fewer than one trial in twenty, though looked at after each event', () => {
    const runs = simulate(0.5, 400, 1000);
    expect(runs.filter(({ at }) => at !== undefined).length).toBeLessThanOrEqual(20);
  });

  it('never calls the worse ranker better where users clearly prefer the other', () => {
    const wrong = simulate(0.7, 200, 1000).filter(({ verdict }) => verdict === 'lost');
    expect(wrong.length).toBeLessThanOrEqual(2);
  });
});

describe('trialReport', () => {
  it('withholds every count below five, and every share that would tell it', () => {
    const four = trialReport(wonBy('learned', 4, 'a'), 'interleave');
    expect(four).toEqual({
      mode: 'interleave',
      answers: null,
      won: { learned: null, baseline: null },
      ties: null,
    });
    const more = trialReport([...wonBy('learned', 20, 'a'), ...wonBy('baseline', 3, 'b')], 'interleave');
    expect(more.won).toEqual({ learned: 20, baseline: null });
    expect(more.outcome).toEqual({ verdict: 'learned' });
  });

  it('says nothing that differs with a withheld count', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(4), fc.nat(4), fc.boolean(), (many, few, other, swapped) => {
        const said = (rare: number) => {
          const [often, seldom]: readonly Ranker[] = swapped
            ? ['baseline', 'learned']
            : ['learned', 'baseline'];
          const events = [...wonBy(often!, many, 'a'), ...wonBy(seldom!, rare, 'b')];
          const { won, outcome } = trialReport(events, 'interleave');
          return { won, outcome };
        };
        expect(said(few)).toEqual(said(other));
      }),
    );
  });

  it('says how many more are needed while it is open', () => {
    const { outcome } = trialReport(
      [...wonBy('learned', 12, 'a'), ...wonBy('baseline', 8, 'b')],
      'interleave',
    );
    expect(outcome).toMatchObject({ verdict: 'open', sums: { rate: 0.6 } });
    expect(outcome!.sums!.stillNeeded).toBe(eventsUntilVerdict(0.6)! - 20);
    const even = trialReport([...wonBy('learned', 6, 'a'), ...wonBy('baseline', 6, 'b')], 'interleave');
    expect(even.outcome?.sums).toMatchObject({ rate: 0.5, stillNeeded: null });
  });
});

/** Users who prefer the learned ranker's cards in `rate` of decided concerns; when each run came to a verdict. */
function simulate(rate: number, runs: number, most: number) {
  return Array.from({ length: runs }, (_, run) => {
    const chance = seededRandom(1000 + run);
    let won = 0;
    for (let n = 1; n <= most; n++) {
      if (chance() < rate) won += 1;
      if (evidence({ won, lost: n - won }) >= enoughEvidence)
        return { at: n, verdict: won * 2 > n ? 'won' : 'lost' } as const;
    }
    return { at: undefined, verdict: undefined };
  });
}
