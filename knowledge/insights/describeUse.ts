// What concerns got: likelihood of the first card, silence, speed, earliness; per period and per week.
// Knows usage events, which hold no words and no persons.
import {
  type CoverageInsight,
  type EarlinessInsight,
  type LikelihoodInsight,
  leastSummed,
  leastTold,
  type SpeedInsight,
} from '../vocabulary/insights';
import type { UsageEvent } from '../vocabulary/usageEvent';
import { barsOf, quantile, roundWidth } from './distribution';
import { likelihoodSteps, stepOf, veryLikelyFrom } from './likelihoodSteps';
import { toldCounts } from './toldCounts';
import { weekStart } from './weeks';

/** Enough bars to show a shape, few enough for a narrow window. */
const speedBars = 12;
const earlinessBars = 5;
/** The bars reach this much beyond the 95 % mark, so that the tail is seen. */
const beyondP95 = 1.5;

const isAnswered = ({ kind }: UsageEvent): boolean => kind === 'answered';

/** Cards that only words found carry no likelihood; they are left out. */
export function describeLikelihoods(concerns: readonly UsageEvent[]): LikelihoodInsight | undefined {
  const abstained = concerns.filter((event) => !isAnswered(event)).length;
  const shown = concerns.flatMap((event) =>
    isAnswered(event) && event.likelihood !== undefined ? [event.likelihood] : [],
  );
  const total = abstained + shown.length;
  if (total < leastSummed) return undefined;
  const perStep = likelihoodSteps.map((_, at) => shown.filter((value) => stepOf(value) === at).length);
  const [toldAbstained = null, ...told] = toldCounts([abstained, ...perStep]);
  const veryLikely = perStep.reduce(
    (sum, count, at) => (likelihoodSteps[at]!.from >= veryLikelyFrom ? sum + count : sum),
    0,
  );
  return {
    concerns: total,
    abstained: toldAbstained,
    steps: likelihoodSteps.map((step, at) => ({ ...step, count: told[at] ?? null })),
    veryLikely: veryLikely >= leastTold ? veryLikely / total : null,
  };
}

/** `weeks`: starts of the weeks to tell, oldest first. */
export function describeCoverage(
  concerns: readonly UsageEvent[],
  weeks: readonly number[],
): CoverageInsight | undefined {
  const share = answeredShare(concerns);
  if (share === null) return undefined;
  const byWeek = new Map<number, UsageEvent[]>(weeks.map((startMs) => [startMs, []]));
  for (const event of concerns) byWeek.get(weekStart(event.atMs))?.push(event);
  const told = [...byWeek.values()].filter(({ length }) => length >= leastSummed);
  const change = changeBetweenHalves(told);
  return {
    share,
    weeks: [...byWeek].map(([startMs, events]) => ({ startMs, share: answeredShare(events) })),
    ...(change !== undefined && { change }),
  };
}

/** Single weeks go up and down by chance: halves are compared. `weeks`: those that can be told, oldest first. */
function changeBetweenHalves(weeks: readonly (readonly UsageEvent[])[]): number | undefined {
  const half = Math.floor(weeks.length / 2);
  const later = half > 0 ? answeredShare(weeks.slice(-half).flat()) : null;
  const earlier = answeredShare(weeks.slice(0, half).flat());
  return later === null || earlier === null ? undefined : later - earlier;
}

function answeredShare(concerns: readonly UsageEvent[]): number | null {
  return concerns.length < leastSummed ? null : concerns.filter(isAnswered).length / concerns.length;
}

export function describeSpeed(concerns: readonly UsageEvent[]): SpeedInsight | undefined {
  const times = concerns.flatMap(({ totalMs }) => totalMs ?? []);
  if (times.length < leastSummed) return undefined;
  const p95 = quantile(times, 0.95);
  const width = roundWidth(Math.max(1, (p95 * beyondP95) / speedBars));
  return { p50: quantile(times, 0.5), p95, bars: barsOf(times, width, speedBars) };
}

export function describeEarliness(concerns: readonly UsageEvent[]): EarlinessInsight | undefined {
  const shares = concerns.flatMap(({ earliness }) => earliness ?? []);
  if (shares.length < leastSummed) return undefined;
  // "After half" belongs to the bar that ends at half.
  const fromBelow = shares.map((share) => Math.max(0, share - 1e-9));
  const bars = barsOf(fromBelow, 1 / earlinessBars, earlinessBars);
  return { concerns: shares.length, median: quantile(shares, 0.5), bars };
}
