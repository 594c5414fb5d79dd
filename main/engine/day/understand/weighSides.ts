// What the base makes of two sides of a text, by the model and the answers in force; for whoever cuts texts into concerns.
// Behind every question; keeps the last texts in memory, no longer than answers hold.
import { cosineOf, gapTo, leadingArticles } from '../../../../knowledge/conversation/meaning';
import { boundedCache } from '../../../../knowledge/language/boundedCache';
import type { WeighSides } from '../../../../knowledge/understanding/splitConcerns';
import { TurnMeanings } from '../contacts/turnMeanings';
import type { DayParts } from '../dayParts';
import { quietMoment } from './quietMoment';

/** While a text is typed on, its first sides stay. */
const kept = 60;

type Parts = Pick<DayParts, 'seat' | 'concernMeans' | 'find' | 'asking' | 'answers'>;

/** Resolves to undefined without a model, and while questions come. Never fails. */
export function sidesByMeaning(parts: Parts): WeighSides {
  const meanings = new TurnMeanings(parts);
  const likelihoods = boundedCache<number>(kept);
  let edition = 0;
  parts.answers.onChange(() => {
    edition += 1;
  });
  const likelihoodOf = async (text: string): Promise<number> => {
    const key = `${edition} ${text}`;
    const known = likelihoods.get(key);
    if (known !== undefined) return known;
    const answer = await parts.find(text, 1);
    const [card] = answer.kind === 'cards' ? answer.cards : answer.weakCards;
    const likelihood = card?.likelihood ?? 0;
    likelihoods.set(key, likelihood);
    return likelihood;
  };
  return async (first, second, both) => {
    if (!parts.seat.answering || !(await quietMoment(parts.asking))) return undefined;
    await meanings.make([first, second], new AbortController().signal);
    const [a, b] = [meanings.get(first), meanings.get(second)];
    if (!a || !b) return undefined;
    try {
      return {
        gap: Math.min(gapTo(leadingArticles([a]), b), gapTo(leadingArticles([b]), a)),
        cosine: cosineOf(a.vector, b.vector),
        alone: [await likelihoodOf(first), await likelihoodOf(second)],
        together: await likelihoodOf(both),
      };
    } catch {
      return undefined; // The model went: words must do.
    }
  };
}
