// What a team's sidebar might have logged in some weeks: concerns, and verdicts on their first cards.
// Made by a seed, so that pictures and tests see the same; stands in for no measurement.
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Outcome } from '../../knowledge/vocabulary/outcome';
import type { UsageEvent } from '../../knowledge/vocabulary/usageEvent';

export interface UsedInstallationOptions {
  readonly articleIds: readonly ArticleId[];
  readonly nowMs: number;
  readonly weeks?: number;
  readonly concernsPerWeek?: number;
  /** Added to the likelihood that a card claims, not to its truth. */
  readonly boast?: number;
}

export interface UsedInstallation {
  readonly events: readonly UsageEvent[];
  readonly outcomes: readonly Outcome[];
}

const dayMs = 86_400_000;
/** Share of shown first cards that get a verdict. */
const ratedShare = 0.4;

export function usedInstallation(options: UsedInstallationOptions): UsedInstallation {
  const { articleIds, nowMs, weeks = 12, concernsPerWeek = 260, boast = 0 } = options;
  const random = seededRandom(7);
  const events: UsageEvent[] = [];
  const outcomes: Outcome[] = [];
  const total = weeks * concernsPerWeek;
  for (let at = 0; at < total; at++) {
    const done = at / total;
    const atMs = Math.floor(nowMs - (1 - done) * (weeks - 1) * 7 * dayMs - random() * dayMs);
    const totalMs = 9 + 9 * random() + (random() < 0.2 ? 26 * random() : 0);
    if (random() < 0.18 - 0.11 * done) {
      events.push({ kind: 'abstained', atMs, totalMs, likelihood: 0.34 * random() });
      continue;
    }
    const article = Math.floor(random() ** 2 * Math.min(24, articleIds.length));
    const truth = Math.min(0.96, 0.36 + 0.62 * Math.sqrt(random()) - (article % 7 === 5 ? 0.1 : 0));
    const likelihood = Math.min(0.99, Math.max(0.35, truth + boast));
    const used = random() < 0.6 && { earliness: Math.min(1, 0.12 + 0.8 * random() ** 1.6) };
    events.push({ kind: 'answered', atMs, totalMs, likelihood, ...used });
    if (random() < ratedShare)
      outcomes.push({
        id: `used-${at}`,
        articleId: articleIds[article]!,
        kind: random() < truth ? 'helpful' : 'unhelpful',
        concernKey: `used-${at}`,
        language: 'de',
        rank: 1,
        likelihood,
        atMs,
      });
  }
  return { events, outcomes };
}
