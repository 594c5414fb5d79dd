// Step 5 of an answer: is the best card good enough to be shown as one?
// Silence beats a guess: below the threshold the answer says so.
import type { AbstentionReason } from '../vocabulary/answer';
import type { LikelyArticle } from '../vocabulary/candidate';

/** Without a proven threshold (chooseThreshold.ts) cards are shown from here on; the lower end of "possible" in the design's scale. */
export const answerThreshold = 0.35;

/** Why nothing is offered, or undefined where the first card's likelihood reaches `threshold`, in [0, 1]. */
export function abstentionReason(
  judged: readonly LikelyArticle[],
  threshold: number = answerThreshold,
): AbstentionReason | undefined {
  const best = judged[0];
  if (!best) return 'nothingFound';
  // Judged on the whole percent that is shown, so that "35 %" is never both shown and withheld.
  return Math.round(best.likelihood * 100) < Math.round(threshold * 100) ? 'nothingFits' : undefined;
}
