// What the hand or a newcomer has put in the place of a text, so that one key brings the former back.
// Pure; a few steps deep.

export interface Replacement {
  readonly before: string;
  readonly after: string;
}

/** Steps that can be taken back. */
const mostSteps = 20;

/** Notes that `before` gave way to `after`; nothing is noted where no word is lost. */
export function noteReplacement(
  steps: readonly Replacement[],
  before: string,
  after: string,
): readonly Replacement[] {
  if (before === after || before.trim() === '') return steps;
  return [...steps, { before, after }].slice(-mostSteps);
}

/** The text that can be brought back now: only while what replaced it stands untouched. */
export function replacedText(steps: readonly Replacement[], text: string): string | undefined {
  const last = steps.at(-1);
  return last?.after === text ? last.before : undefined;
}
