// What a question is answered with right now: ports, threshold and correction in force, its vector, and a change of model.
// Shared by all who ask; keeps nothing.
import type { AskPorts } from '../../knowledge/ask/answerConcern';
import { readConcern } from '../../knowledge/ask/readConcern';
import type { Experience } from '../../knowledge/learning/experience';
import { thresholdInForce } from '../../knowledge/likelihood/thresholdOffers';
import type { Query } from '../../knowledge/vocabulary/concern';
import { askPorts } from './askPorts';
import type { EngineParts } from './compose';
import type { LearningDesk } from './learningDesk';
import type { MeaningSeat } from './meaningSeat';

/** What a question is answered with now, outside of exploration and trial. `experience` absent: nothing is learned. */
export function portsInForce(
  parts: EngineParts,
  desk: LearningDesk,
  model: 'loading' | 'ready' | 'missing',
  experience?: Experience,
): AskPorts {
  const ports = askPorts(parts, model, experience);
  const threshold = thresholdInForce(ports.calibration, desk.settings.targetRisk);
  const own = desk.correction();
  const calibration =
    ports.calibration && own && experience ? { ...ports.calibration, own } : ports.calibration;
  return { ...ports, ...(calibration && { calibration }), ...(threshold !== undefined && { threshold }) };
}

/** Analysis of a text, with its vector where the model answers. */
export async function embeddedQuery(
  text: string,
  { seat, lexicalIndex }: EngineParts,
  signal?: AbortSignal,
): Promise<Query> {
  const { query, empty } = await readConcern({ text }, lexicalIndex);
  if (empty || !seat.answering) return query;
  return { ...query, vector: await seat.answering.embedder.embedQuery(query.text, signal) };
}

/** A question that a change of model cut off is asked again, of the model that took over. */
export async function acrossChange<T>(
  seat: MeaningSeat,
  signal: AbortSignal | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  const { answering } = seat;
  try {
    return await ask();
  } catch (thrown) {
    if (signal?.aborted || seat.answering === answering) throw thrown;
    return ask();
  }
}
