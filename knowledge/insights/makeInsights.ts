// The owner's own log, summed up: can the percentages be trusted, what is found, what is missing.
// Pure; everything it tells rests on groups that are large enough (toldCounts, leastSummed).
import type { ArticleId } from '../vocabulary/ids';
import { type Insights, leastSummed } from '../vocabulary/insights';
import type { UsageEvent } from '../vocabulary/usageEvent';
import { compareArticles } from './compareArticles';
import { describeCoverage, describeEarliness, describeLikelihoods, describeSpeed } from './describeUse';
import { judgePercentages } from './judgePercentages';
import type { ArticleName, StandingVerdict } from './standingVerdict';
import { toldCount } from './toldCounts';
import { lastWeeks, weekMs } from './weeks';

/** What the log holds; more than the period may be handed in. */
export interface InsightsSources {
  readonly events: readonly UsageEvent[];
  readonly verdicts: readonly StandingVerdict[];
  readonly nameOf: (id: ArticleId) => ArticleName | undefined;
}

/** The last `weeks` whole weeks, the running one among them. A clock that ran ahead: what is later is left out. */
export interface InsightsPeriod {
  readonly weeks: number;
  readonly nowMs: number;
}

/** The first millisecond of a period. */
export function periodStart({ weeks, nowMs }: InsightsPeriod): number {
  return lastWeeks(nowMs, weeks)[0] ?? nowMs;
}

export function makeInsights(sources: InsightsSources, period: InsightsPeriod): Insights {
  const starts = lastWeeks(period.nowMs, period.weeks);
  const inPeriod = ({ atMs }: { readonly atMs: number }): boolean =>
    atMs >= (starts[0] ?? 0) && atMs < (starts.at(-1) ?? 0) + weekMs;
  const verdicts = sources.verdicts.filter(inPeriod);
  const concerns = sources.events.filter(
    (event) => (event.kind === 'answered' || event.kind === 'abstained') && inPeriod(event),
  );
  const judgements = verdicts.flatMap(({ rank, likelihood, solved }) =>
    rank === 1 && likelihood !== undefined ? [{ likelihood, solved }] : [],
  );
  const shown = concerns.filter(({ kind, likelihood }) => kind === 'answered' && likelihood !== undefined);
  return {
    weeks: period.weeks,
    concerns: toldCount(concerns.length),
    ratings: toldCount(judgements.length),
    ...present('solvedShare', solvedShare(verdicts)),
    ...present('reliability', judgePercentages(judgements, shown.length)),
    ...present('likelihoods', describeLikelihoods(concerns)),
    ...present('coverage', describeCoverage(concerns, starts)),
    ...present('articles', compareArticles(verdicts, sources.nameOf)),
    ...present('speed', describeSpeed(concerns)),
    ...present('earliness', describeEarliness(concerns)),
  };
}

/** Share of rated concerns that at least one article solved. */
function solvedShare(verdicts: readonly StandingVerdict[]): number | undefined {
  const concerns = new Map<string, boolean>();
  for (const { concern, solved } of verdicts) concerns.set(concern, solved || concerns.get(concern) === true);
  if (concerns.size < leastSummed) return undefined;
  return [...concerns.values()].filter(Boolean).length / concerns.size;
}

function present<Name extends string, Value>(name: Name, value: Value | undefined): { [K in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [K in Name]?: Value });
}
