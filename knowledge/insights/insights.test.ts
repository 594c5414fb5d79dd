// Sums that can be told, and nothing that gives a single person away.
// Through makeInsights as the engine calls it; toldCounts alone for its promise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usedInstallation } from '../../test/fakes/usedInstallation';
import { articleId } from '../vocabulary/ids';
import { leastSummed, leastTold } from '../vocabulary/insights';
import type { UsageEvent } from '../vocabulary/usageEvent';
import { makeInsights, periodStart } from './makeInsights';
import type { StandingVerdict } from './standingVerdict';
import { toldCounts } from './toldCounts';
import { weekStart } from './weeks';

const nowMs = Date.UTC(2026, 10, 20, 12);
const weekMs = 7 * 86_400_000;
const articleIds = Array.from({ length: 12 }, (_, at) => articleId(`a${at}`));

function insightsOf(events: readonly UsageEvent[], verdicts: readonly StandingVerdict[], weeks = 12) {
  return makeInsights(
    { events, verdicts, nameOf: (id) => ({ title: `Artikel ${id}`, language: 'de' }) },
    { weeks, nowMs },
  );
}

function ofInstallation(options: { readonly boast?: number; readonly concernsPerWeek?: number } = {}) {
  const { events, outcomes } = usedInstallation({ articleIds, nowMs, ...options });
  const verdicts = outcomes.map((outcome) => ({
    ...outcome,
    concern: outcome.concernKey,
    solved: outcome.kind === 'helpful',
  }));
  return insightsOf(events, verdicts);
}

const concern = (event: Partial<UsageEvent> = {}): UsageEvent => ({
  kind: 'answered',
  atMs: nowMs,
  likelihood: 0.82,
  totalMs: 12,
  ...event,
});

const verdict = (at: number, given: Partial<StandingVerdict> = {}): StandingVerdict => ({
  concern: `c${at}`,
  articleId: articleIds[0]!,
  solved: true,
  rank: 1,
  likelihood: 0.82,
  atMs: nowMs,
  ...given,
});

const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

describe('percentages', () => {
  it('are right where cards solve as often as they say', () => {
    const { reliability } = ofInstallation();
    expect(reliability?.finding).toBe('accurate');
    expect(reliability?.steps.reduce((sum, { count }) => sum + count, 0)).toBe(reliability?.ratings);
  });

  it('are too high, or too low, when off by more than five points', () => {
    expect(ofInstallation({ boast: 0.12 }).reliability?.finding).toBe('tooHigh');
    expect(ofInstallation({ boast: -0.12 }).reliability?.finding).toBe('tooLow');
  });

  it('vary where errors of steps cancel out', () => {
    const low = many(150, (at) => verdict(at, { likelihood: 0.5, solved: at % 5 !== 0 }));
    const high = many(150, (at) => verdict(150 + at, { likelihood: 0.9, solved: at % 10 < 6 }));
    const { reliability } = insightsOf([], [...low, ...high]);
    expect(Math.abs(reliability?.bias ?? 1)).toBeLessThan(0.05);
    expect(reliability?.finding).toBe('uneven');
  });

  it('are not judged by fewer than 200 ratings, nor drawn by fewer than 20', () => {
    expect(insightsOf([], many(199, verdict)).reliability?.finding).toBe('tooFew');
    expect(insightsOf([], many(200, verdict)).reliability?.finding).not.toBe('tooFew');
    expect(insightsOf([], many(19, verdict)).reliability).toBeUndefined();
  });

  it('count first cards with a likelihood only', () => {
    const others = many(300, (at) => verdict(at, at % 2 ? { rank: 2 } : { likelihood: undefined }));
    expect(insightsOf([], others).reliability).toBeUndefined();
    expect(insightsOf([], others).solvedShare).toBe(1);
  });

  it('stand in the step of the whole percent that was shown', () => {
    const shown = many(40, (at) => concern({ likelihood: at < 20 ? 0.596 : 0.594 }));
    const { likelihoods } = insightsOf(shown, []);
    const told = likelihoods?.steps.filter(({ count }) => count !== null);
    expect(told).toEqual([
      { from: 48, to: 59, count: 20 },
      { from: 60, to: 69, count: 20 },
    ]);
  });
});

describe('use', () => {
  it('tells how many concerns got an answer, week by week, and leaves out thin weeks', () => {
    const week = (back: number, answered: number, abstained: number) => [
      ...many(answered, () => concern({ atMs: nowMs - back * weekMs })),
      ...many(abstained, () => concern({ kind: 'abstained', likelihood: 0.2, atMs: nowMs - back * weekMs })),
    ];
    const { coverage } = insightsOf([...week(2, 15, 5), ...week(1, 10, 2), ...week(0, 36, 4)], [], 4);
    expect(coverage?.weeks.map(({ share }) => share)).toEqual([null, 0.75, null, 0.9]);
    expect(coverage?.change).toBeCloseTo(0.15);
  });

  it('gives medians that occurred', () => {
    const events = many(100, (at) => concern({ totalMs: at + 1, earliness: (at + 1) / 100 }));
    const { speed, earliness } = insightsOf(events, []);
    expect([speed?.p50, speed?.p95, earliness?.median]).toEqual([50, 95, 0.5]);
    expect(earliness?.bars.map(({ count }) => count)).toEqual([20, 20, 20, 20, 20]);
  });

  it('names articles above and below the rest, each once, from five ratings on', () => {
    const good = many(60, (at) => verdict(at, { articleId: articleIds[1]!, solved: at > 2 }));
    const lucky = many(5, (at) => verdict(100 + at, { articleId: articleIds[2]!, solved: true }));
    const bad = many(20, (at) => verdict(200 + at, { articleId: articleIds[3]!, solved: at < 4 }));
    const rare = many(4, (at) => verdict(300 + at, { articleId: articleIds[4]!, solved: false }));
    const { articles } = insightsOf([], [...good, ...lucky, ...bad, ...rare]);
    expect(articles?.helping.map((article) => article.articleId)).toEqual(['a2', 'a1']);
    expect(articles?.failing.map((article) => article.articleId)).toEqual(['a3']);
  });

  it('begins at a Monday and ends with the running week', () => {
    const start = periodStart({ weeks: 4, nowMs });
    expect(new Date(start).toISOString()).toBe('2026-10-26T00:00:00.000Z');
    const events = [
      ...many(25, () => concern({ atMs: start - 1 })),
      ...many(25, () => concern({ atMs: start })),
      ...many(25, () => concern({ atMs: nowMs + 2 * weekMs })),
    ];
    expect(insightsOf(events, [], 4).concerns).toBe(25);
  });
});

const anyEvent = fc.record({
  kind: fc.constantFrom('answered', 'abstained', 'opened', 'copied'),
  atMs: fc.integer({ min: nowMs - 6 * weekMs, max: nowMs + weekMs }),
  likelihood: fc.double({ min: 0, max: 1, noNaN: true }),
  totalMs: fc.double({ min: 0, max: 900, noNaN: true }),
  earliness: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const anyVerdict = fc.record({
  concern: fc.integer({ min: 0, max: 60 }).map((at) => `c${at}`),
  articleId: fc.constantFrom(...articleIds.slice(0, 5)),
  solved: fc.boolean(),
  rank: fc.integer({ min: 1, max: 3 }),
  likelihood: fc.double({ min: 0, max: 1, noNaN: true }),
  atMs: fc.integer({ min: nowMs - 6 * weekMs, max: nowMs }),
});
const anyLog = fc.record({
  events: fc.array(anyEvent, { maxLength: 90, size: 'max' }),
  verdicts: fc.array(anyVerdict, { maxLength: 90, size: 'max' }),
});

describe('privacy', () => {
  it('no count below five is told, and none can be worked out from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 9 }), (counts) => {
        const told = toldCounts(counts);
        const untold = counts.filter((_, at) => told[at] === null);
        const sum = untold.reduce((total, count) => total + count, 0);
        for (const [at, count] of told.entries())
          if (count !== null) {
            expect(count).toBe(counts[at]);
            expect(count).toBeGreaterThanOrEqual(leastTold);
          }
        // Fewer than five people in all: there is nobody else to hide among, and nothing is told.
        const total = counts.reduce((all, count) => all + count, 0);
        if (total >= leastTold) expect(sum === 0 || sum >= leastTold).toBe(true);
        else expect(told.every((count) => count === null)).toBe(true);
      }),
    );
  });

  it('whatever the log holds, every part rests on twenty and every count is five or more', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 1, max: 8 }), ({ events, verdicts }, weeks) => {
        const insights = insightsOf(events, verdicts, weeks);
        const { reliability, likelihoods, coverage, speed, earliness, articles } = insights;
        const counts = [
          insights.concerns,
          insights.ratings,
          ...(reliability?.steps ?? []).map(({ count }) => count),
          ...(likelihoods ? [likelihoods.abstained, ...likelihoods.steps.map(({ count }) => count)] : []),
          ...[speed, earliness].flatMap((part) => part?.bars.map(({ count }) => count) ?? []),
          ...[...(articles?.helping ?? []), ...(articles?.failing ?? [])].map(({ ratings }) => ratings),
        ];
        for (const count of counts) if (count !== null) expect(count).toBeGreaterThanOrEqual(leastTold);
        for (const whole of [reliability?.ratings, likelihoods?.concerns, earliness?.concerns])
          if (whole !== undefined) expect(whole).toBeGreaterThanOrEqual(leastSummed);
        for (const week of coverage?.weeks ?? []) {
          const own = events.filter(
            ({ kind, atMs }) => /^a/.test(kind) && weekStart(atMs) === week.startMs,
          ).length;
          expect(week.share === null).toBe(own < leastSummed);
          expect(week.startMs).toBe(weekStart(week.startMs));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the order of the log changes nothing', () => {
    fc.assert(
      fc.property(anyLog, ({ events, verdicts }) => {
        const forth = insightsOf(events, verdicts);
        const back = insightsOf([...events].reverse(), [...verdicts].reverse());
        expect(roundedJson(back)).toBe(roundedJson(forth));
      }),
      { numRuns: 50 },
    );
  });
});

/** Sums in another order differ in the last bits. */
const roundedJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part,
  );
