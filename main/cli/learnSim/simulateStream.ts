// A simulated agent rates the first card of each concern, truthfully or not; what that does is measured on other concerns.
// Knows answers and verdicts, not how learning works.

import { seededRandom } from '../../../knowledge/arithmetic/seededRandom';
import { excessEce } from '../../../knowledge/likelihood/measures/excessEce';
import {
  applyRecalibration,
  recalibrate,
  type VerdictOnLikelihood,
} from '../../../knowledge/likelihood/recalibrate';
import type { EvalConcern } from '../evalSet';
import { mean } from '../measures';
import type { Learner, Simulation } from './openSimulation';

export interface StreamPlan {
  readonly stream: readonly EvalConcern[];
  readonly questions: readonly EvalConcern[];
  /** Share of wrong verdicts. */
  readonly noise: number;
  readonly after: readonly number[];
}

/**
 * State after `verdicts`. `hit1`: share of the questions whose first card solves them · `excessEce` of their
 * likelihoods with the learning but without recalibration, `recalibrated` with it; null where no calibration applies.
 */
export interface Measured {
  readonly verdicts: number;
  readonly hit1: number;
  readonly excessEce: number | null;
  readonly recalibrated: number | null;
}

/** The same flips in every run. */
const noiseSeed = 7;

/** Measures before the first verdict and after each number of `after` that the stream reaches. */
export async function simulateStream(
  simulation: Simulation,
  { stream, questions, noise, after }: StreamPlan,
): Promise<readonly Measured[]> {
  const learner = simulation.startLearner();
  const random = seededRandom(noiseSeed);
  const verdicts: VerdictOnLikelihood[] = [];
  const measured = [await measure(learner, questions, verdicts)];
  for (const [at, { text, gold }] of stream.entries()) {
    const card = await learner.first(text);
    const isWrong = random() < noise;
    if (card) {
      const solved = gold.has(card.source) !== isWrong;
      if (card.likelihood !== undefined) verdicts.push({ likelihood: card.likelihood, solved, rank: 1 });
      await learner.rate(text, card, solved);
    }
    if (after.includes(at + 1)) measured.push(await measure(learner, questions, verdicts, at + 1));
    if (at + 1 >= Math.max(...after)) break;
  }
  return measured;
}

async function measure(
  learner: Learner,
  questions: readonly EvalConcern[],
  verdicts: readonly VerdictOnLikelihood[],
  after = 0,
): Promise<Measured> {
  const judged: { readonly solved: boolean; readonly likelihood?: number }[] = [];
  for (const { text, gold } of questions) {
    const card = await learner.first(text);
    const likelihood = card?.likelihood;
    judged.push({
      solved: card !== undefined && gold.has(card.source),
      ...(likelihood !== undefined && { likelihood }),
    });
  }
  const known = judged.flatMap(({ solved, likelihood }) =>
    likelihood === undefined ? [] : [{ solved, likelihood }],
  );
  const map = recalibrate(verdicts);
  const corrected = known.map(({ solved, likelihood }) => ({
    solved,
    likelihood: applyRecalibration(map, likelihood),
  }));
  return {
    verdicts: after,
    hit1: mean(judged.map(({ solved }) => (solved ? 1 : 0))),
    excessEce: known.length === 0 ? null : excessEce(known),
    recalibrated: known.length === 0 ? null : excessEce(corrected),
  };
}
