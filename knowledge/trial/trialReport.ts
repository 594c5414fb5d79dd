// What may be shown of a trial: who wins how often, how sure that is, how many more concerns it takes.
// Counts below five are never told: one person's few clicks are nobody's business (docs/privacy.md).
import { leastTold, type ToldCount } from '../vocabulary/insights';
import type { Ranker, TrialEvent, TrialMode } from '../vocabulary/trial';
import { creditTrials } from './creditTrials';
import { enoughEvidence, eventsUntilVerdict, evidence, signTest, type WinRate, winRate } from './winRate';

/**
 * `answers`: concerns in which the rankers differed · `won`, `ties`: concerns with something done in them, see
 * creditTrials · `outcome`: follows from the told counts alone, so that no withheld one can be inferred from it; absent
 * where neither is told · `verdict`: holds however often one looks · `sums`: only where both counts are told.
 */
export interface TrialReport {
  readonly mode: TrialMode;
  readonly answers: ToldCount;
  readonly won: Readonly<Record<Ranker, ToldCount>>;
  readonly ties: ToldCount;
  readonly outcome?: TrialOutcome;
}

export interface TrialOutcome {
  readonly verdict: Ranker | 'open';
  readonly sums?: TrialSums;
}

/**
 * `rate`: the share the learned ranking won, with its 95 % interval · `signTest`: right for one look · `stillNeeded`:
 * decided concerns until a verdict if the rate stays, null where the two are too alike for any.
 */
export interface TrialSums extends WinRate {
  readonly signTest: number;
  readonly stillNeeded: number | null;
}

/** The report on one mode's events. In both modes an equal ranker wins one half: chance gave each its places. */
export function trialReport(events: readonly TrialEvent[], mode: TrialMode): TrialReport {
  const { answers, won, ties } = creditTrials(events, mode);
  const told = { learned: shownCount(won.learned), baseline: shownCount(won.baseline) };
  const outcome = outcomeOf(told);
  return {
    mode,
    answers: shownCount(answers.learned + answers.baseline),
    won: told,
    ties: shownCount(ties),
    ...(outcome && { outcome }),
  };
}

function outcomeOf({ learned, baseline }: TrialReport['won']): TrialOutcome | undefined {
  if (learned === null && baseline === null) return undefined;
  // A withheld count stands for the most that it can be: what holds then holds for any.
  const wins = { won: learned ?? leastTold - 1, lost: baseline ?? leastTold - 1 };
  const isShown = evidence(wins) >= enoughEvidence;
  const verdict = isShown ? (wins.won > wins.lost ? 'learned' : 'baseline') : 'open';
  if (learned === null || baseline === null) return { verdict };
  const rate = winRate(wins);
  const until = eventsUntilVerdict(rate.rate);
  const more = until === undefined ? null : Math.max(1, until - wins.won - wins.lost);
  return { verdict, sums: { ...rate, signTest: signTest(wins), stillNeeded: isShown ? 0 : more } };
}

function shownCount(count: number): ToldCount {
  return count < leastTold ? null : count;
}
