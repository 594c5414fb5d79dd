// How the golden set is asked, and under which circumstances: as agents would be answered now.
// Knows nothing of cases and places.
import { answerConcern } from '../../knowledge/ask/answerConcern';
import { goldenDepth } from '../../knowledge/golden/placeOfCase';
import { rankingFingerprint } from '../../knowledge/ranking/rankingParameters';
import type { EngineParts } from './compose';
import type { GoldenParts } from './goldenDesk';
import { acrossChange, portsInForce } from './inForce';
import type { LearningDesk } from './learningDesk';

/** How the golden set is replayed: as an agent would be answered, with the whole log or with nothing learned. */
export function replaying(
  parts: EngineParts,
  desk: LearningDesk,
  modelState: () => 'loading' | 'ready' | 'missing',
): Pick<GoldenParts, 'ask' | 'circumstances'> {
  return {
    ask: async (text, state) => {
      const experience = state === 'learned' ? await desk.experience() : undefined;
      return acrossChange(parts.seat, undefined, () =>
        answerConcern({ text }, portsInForce(parts, desk, modelState(), experience), goldenDepth),
      );
    },
    circumstances: async () => ({
      model: parts.seat.answering?.embedder.fingerprint ?? modelState(),
      ranking: rankingFingerprint,
      calibration: `${parts.calibration.version} ${parts.calibration.fittedOn}`,
      settings: JSON.stringify({ targetRisk: desk.settings.targetRisk }),
      outcomes: (await desk.experience()).book.verdicts,
      articles: parts.store.articleCount,
    }),
  };
}
