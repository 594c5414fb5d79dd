// Milliseconds of each step of one answer.
// Knows the clock it is given, not what the steps do.
import type { Clock } from '../ports';
import type { AnswerTimings } from '../vocabulary/answer';

type Step = Exclude<keyof AnswerTimings, 'totalMs'>;

export interface Timings {
  /** Books the time since the step before on `step`. */
  done(step: Step): void;
  finish(): AnswerTimings;
}

/** Starts measuring. Steps follow each other; a step that is skipped stays 0. */
export function startTimings(clock: Clock): Timings {
  const spent: Record<Step, number> = { analyseMs: 0, embedMs: 0, searchMs: 0, rankMs: 0, cardsMs: 0 };
  const startedAt = clock.monotonicMs();
  let since = startedAt;
  return {
    done(step) {
      const now = clock.monotonicMs();
      spent[step] += now - since;
      since = now;
    },
    finish: () => ({ ...spent, totalMs: clock.monotonicMs() - startedAt }),
  };
}
