// Has answered and unanswered concerns noted: the log of use, and gaps where the owner keeps them.
// Joins the watch with store, learning and gaps; when something is noted is the watch's business.
import type { EngineParts } from './compose';
import { ConcernWatch } from './concernWatch';
import type { GapDesk } from './gapDesk';
import { embeddedQuery } from './inForce';
import type { LearningDesk } from './learningDesk';
import { notedConcern } from './notedConcern';

/** What cannot be noted must not fail an answer. */
export function watchConcerns(parts: EngineParts, learning: LearningDesk, gaps: GapDesk): ConcernWatch {
  const { store, clock } = parts;
  return new ConcernWatch(
    (event) => store.append(event).catch(() => {}),
    () => clock.nowMs(),
    async (text, bestLikelihood) => {
      if (!learning.settings.keepGaps) return;
      const keep = notedConcern(text, (masked) => embeddedQuery(masked, parts));
      await keep.then((concern) => gaps.keepUnanswered(concern, bestLikelihood)).catch(() => {});
    },
  );
}
