// What learning adds to an answer: every concern asked with nothing learned and with many ratings, in turns.
// The ratings are of concerns near the asked ones, so that each answer finds as many as it may look at.

import { seededRandom } from '../../../knowledge/arithmetic/seededRandom';
import { answerConcern } from '../../../knowledge/ask/answerConcern';
import { Experience } from '../../../knowledge/learning/experience';
import type { Embedder } from '../../../knowledge/ports';
import { askPorts } from '../../engine/askPorts';
import type { EngineParts } from '../../engine/compose';
import { percentile } from '../measures';
import type { Times } from './benchQuestions';

/** `added`: with ratings minus without, concern by concern, each the middle of five; the bound is 5 ms at p95. */
export interface LearnedTimes {
  readonly ratings: number;
  readonly added: Times;
}

/** About the distance (cosine .97) of two wordings of one matter. */
const spread = 0.045;
/** Also those that a concern's ratings are about. */
const cardsShown = 3;

/** Answers of each kind that one concern's figure is the middle of: a single one says more of the machine than of learning. */
const rounds = 5;

export async function measureLearned(
  parts: EngineParts,
  concerns: readonly string[],
  ratings: number,
): Promise<LearnedTimes> {
  const experience = await experienceNear(parts, concerns, ratings);
  const embedder = embeddedOnce(parts);
  const totalMs = async (text: string, learned?: Experience): Promise<number> =>
    (await answerConcern({ text }, { ...askPorts(parts, 'ready', learned), embedder }, cardsShown)).timings
      .totalMs;
  const added: number[] = [];
  for (const text of concerns) {
    // What either answer reads is in memory for both.
    await totalMs(text);
    await totalMs(text, experience);
    const [without, withRatings]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      without.push(await totalMs(text));
      withRatings.push(await totalMs(text, experience));
    }
    added.push(percentile(withRatings, 0.5) - percentile(without, 0.5));
  }
  return { ratings, added: { p50: percentile(added, 0.5), p95: percentile(added, 0.95) } };
}

/** The forward pass is the same with and without ratings, and its own ups and downs are larger than what they add. */
function embeddedOnce(parts: EngineParts): Pick<Embedder, 'embedQuery'> {
  const { embedder } = parts.seat.answering!;
  const vectors = new Map<string, Promise<Float32Array>>();
  return {
    embedQuery: (text) => {
      const known = vectors.get(text) ?? embedder.embedQuery(text);
      vectors.set(text, known);
      return known;
    },
  };
}

async function experienceNear(
  parts: EngineParts,
  concerns: readonly string[],
  ratings: number,
): Promise<Experience> {
  const { embedder } = parts.seat.answering!;
  const model = embedder.fingerprint;
  const experience = new Experience({ model, contentHashOf: (id) => parts.store.contentHashOf(id) });
  const random = seededRandom(1);
  const asked = [];
  for (const text of concerns) {
    const answer = await answerConcern({ text }, askPorts(parts, 'ready'), cardsShown);
    const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
    if (cards.length > 0) asked.push({ cards, vector: await embedder.embedQuery(text) });
  }
  for (let n = 0; n < ratings && asked.length > 0; n++) {
    const { cards, vector } = asked[n % asked.length]!;
    const varied = vector.map((value) => value + spread * (random() - 0.5));
    const length = Math.hypot(...varied);
    experience.learn({
      id: `${n}`,
      articleId: cards[n % cards.length]!.articleId,
      kind: random() < 0.3 ? 'unhelpful' : 'helpful',
      concernKey: `${n}`,
      concernVector: varied.map((value) => value / length),
      vectorModel: model,
      language: 'de',
      atMs: n,
    });
  }
  return experience;
}
