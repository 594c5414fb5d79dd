// Asks a set's concerns and keeps of each answer what measuring needs.
// Judges nothing.
import type { Answer, AnswerTimings } from '../../../knowledge/vocabulary/answer';
import type { Engine } from '../../engine/engine';
import type { EvalConcern } from '../evalSet';

/** Cards asked for; ranks below count as not found. */
export const depth = 10;

export interface Asked {
  readonly concern: EvalConcern;
  /** Sources of the cards, best first; those folded away when the answer was silent. */
  readonly sources: readonly string[];
  /** Of the first card; absent where there is none or no calibration belongs to the base. */
  readonly likelihood?: number;
  readonly abstained: boolean;
  readonly timings: AnswerTimings;
}

export async function askSet(concerns: readonly EvalConcern[], engine: Engine): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const concern of concerns)
    asked.push(readAnswer(concern, await engine.ask({ text: concern.text, top: depth })));
  return asked;
}

function readAnswer(concern: EvalConcern, answer: Answer): Asked {
  const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
  const likelihood = cards[0]?.likelihood;
  return {
    concern,
    sources: cards.map(({ source }) => source),
    abstained: answer.kind === 'abstained',
    timings: answer.timings,
    ...(likelihood !== undefined && { likelihood }),
  };
}
