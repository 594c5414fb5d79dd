// Times questions stage by stage, each beside one bare forward pass of the same text, taken in turns.
// Knows the engine by its calls and the embedder by its port.

import { answerConcern } from '../../../knowledge/ask/answerConcern';
import type { AnswerTimings } from '../../../knowledge/vocabulary/answer';
import { askPorts } from '../../engine/askPorts';
import type { EngineParts } from '../../engine/compose';
import { answerSteps } from '../answerSteps';
import { percentile } from '../measures';

export interface Times {
  readonly p50: number;
  readonly p95: number;
}

export interface QuestionTimes {
  readonly stages: Readonly<Record<string, Times>>;
  readonly bare: Times;
  /** total − 2 × bare of the same text: the bound is 10 ms at p95. */
  readonly overTwiceBare: Times;
}

const warmUp = 10;

/** Asks every concern once after a warm-up. */
export async function measureQuestions(
  parts: EngineParts,
  concerns: readonly string[],
): Promise<QuestionTimes> {
  const { embedder } = parts.seat.answering!;
  const ask = (text: string) => answerConcern({ text }, askPorts(parts, 'ready'), 3);
  for (const text of concerns.slice(0, warmUp)) await ask(text);
  const timings: AnswerTimings[] = [];
  const bare: number[] = [];
  for (const text of concerns) {
    const startedAt = performance.now();
    await embedder.embedQuery(text);
    bare.push(performance.now() - startedAt);
    timings.push((await ask(text)).timings);
  }
  const times = (values: readonly number[]): Times => ({
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
  });
  return {
    stages: Object.fromEntries(
      answerSteps.map((stage) => [stage, times(timings.map((timing) => timing[stage]))]),
    ),
    bare: times(bare),
    overTwiceBare: times(timings.map(({ totalMs }, at) => totalMs - 2 * bare[at]!)),
  };
}
