// Decides for each thing said: does it go on with the present concern, return to an earlier one, or begin another?
// Pure. Weights and limits come from the develop half of test/quality/conversations.jsonl (docs/measurements.md, "Conversations").
import { pullOf, type Topic, type TopicSigns, topicSigns, type Utterance } from './topicSigns';

type Weights = Readonly<Record<keyof TopicSigns | 'one', number>>;

/** Logistic regressions, ridge 1; `byWords` where there are no meanings. */
const byMeaning: Weights = {
  ...{ one: -6.05, further: 0.84, invited: 0.72, answers: -1.12, opens: 1.25, asks: 0.45 },
  ...{ fresh: 2.22, told: 2.95, gap: 12.7, pull: 4.34 },
};
const byWords: Weights = {
  ...{ one: -5.67, further: 0.85, invited: 0.83, answers: -1.18, opens: 1.42, asks: 0.72 },
  ...{ fresh: 2.18, told: 2.86, gap: 0, pull: 0 },
};
/** From this chance on the concern changes. */
const changesFrom = 0.37;
const changesByWordsFrom = 0.45;
/** An earlier topic must pull this much, and more where something else was announced. */
const returnsFrom = 0.2;
const returnsAnnouncedFrom = 0.5;

/** The topic it belongs to; undefined: a further one begins. */
export function chooseTopic(
  utterance: Utterance,
  topics: readonly Topic[],
  present: Topic | undefined,
): Topic | undefined {
  if (!present) return undefined;
  const others = topics.filter((topic) => topic !== present);
  const signs = topicSigns(utterance, present, others);
  const [weights, from] = utterance.meaning ? [byMeaning, changesFrom] : [byWords, changesByWordsFrom];
  // What is said to be something else needs no further sign.
  if (!utterance.other && chanceOf(signs, weights) < from) return present;
  const pulls = others.map((other) => pullOf(utterance, present, other));
  const strongest = Math.max(...pulls);
  const announced = utterance.further || utterance.other || utterance.invited;
  const returns = strongest >= (announced ? returnsAnnouncedFrom : returnsFrom);
  return returns ? others[pulls.indexOf(strongest)] : undefined;
}

/** In (0, 1). */
function chanceOf(signs: TopicSigns, { one, ...weights }: Weights): number {
  const names = Object.keys(weights) as (keyof TopicSigns)[];
  const sum = names.reduce((total, name) => total + weights[name] * signs[name], one);
  return 1 / (1 + Math.exp(-sum));
}
