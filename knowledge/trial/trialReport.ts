// What may be shown of a trial: who wins how often, how sure that is, how many more concerns it takes.
// Counts below five are never told: one person's few clicks are nobody's business (docs/privacy.md).
import { leastTold, type ToldCount } from '../vocabulary/insights';
import type { Ranker, TrialEvent, TrialMode } from '../vocabulary/trial';
import { creditTrials } from './creditTrials';
import { enoughEvidence, eventsUntilVerdict, evidence, signTest, type WinRate, winRate } from './winRate';

/**
 * `answers`: concerns in which the rankers differed · `won`, `ties`: concerns with something done in them, see
 * creditTrials · the rest only from five decided concerns on: `rate` is the share the learned ranking won, with its 95 %
 * interval · `signTest`: right for one look · `verdict`: holds however often one looks · `stillNeeded`: decided
 * concerns until a verdict if the rate stays, null where the two are too alike for any.
 */
export interface TrialReport {
  readonly mode: TrialMode;
  readonly answers: ToldCount;
  readonly won: Readonly<Record<Ranker, ToldCount>>;
  readonly ties: ToldCount;
  readonly outcome?: WinRate & {
    readonly signTest: number;
    readonly verdict: Ranker | 'open';
    readonly stillNeeded: number | null;
  };
}

/** The report on one mode's events. In both modes an equal ranker wins one half: chance gave each its places. */
export function trialReport(events: readonly TrialEvent[], mode: TrialMode): TrialReport {
  const { answers, won, ties } = creditTrials(events, mode);
  const report = {
    mode,
    answers: shownCount(answers.learned + answers.baseline),
    won: { learned: shownCount(won.learned), baseline: shownCount(won.baseline) },
    ties: shownCount(ties),
  };
  const decided = won.learned + won.baseline;
  if (decided < leastTold) return report;
  const wins = { won: won.learned, lost: won.baseline };
  const rate = winRate(wins);
  const isShown = evidence(wins) >= enoughEvidence;
  const until = eventsUntilVerdict(rate.rate);
  return {
    ...report,
    outcome: {
      ...rate,
      signTest: signTest(wins),
      verdict: isShown ? (won.learned > won.baseline ? 'learned' : 'baseline') : 'open',
      stillNeeded: isShown ? 0 : until === undefined ? null : Math.max(1, until - decided),
    },
  };
}

function shownCount(count: number): ToldCount {
  return count < leastTold ? null : count;
}
