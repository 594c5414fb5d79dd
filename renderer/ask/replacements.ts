// What the hand or a newcomer has put in the place of a text, so that one key brings the former back.
// Pure; a few steps deep.

export interface Replacement {
  readonly before: string;
  /** What was asked for it where it said it otherwise; see AskState. */
  readonly asks: string;
  readonly after: string;
}

/** Steps that can be taken back. */
const mostSteps = 20;

/** Notes a step; nothing is noted where no word is lost. */
export function noteReplacement(steps: readonly Replacement[], step: Replacement): readonly Replacement[] {
  if (step.before === step.after || step.before.trim() === '') return steps;
  return [...steps, step].slice(-mostSteps);
}

/** The step that can be taken back now: only while what replaced the text stands untouched. */
export function lastReplacement(steps: readonly Replacement[], text: string): Replacement | undefined {
  const last = steps.at(-1);
  return last?.after === text ? last : undefined;
}
