// The steps of an answer, in the order of its timings; what measures time prints them so.
// Names only.
import type { AnswerTimings } from '../../knowledge/vocabulary/answer';

export const answerSteps = [
  'analyseMs',
  'embedMs',
  'searchMs',
  'rankMs',
  'cardsMs',
  'totalMs',
] as const satisfies readonly (keyof AnswerTimings)[];
