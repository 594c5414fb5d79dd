// The one sentence a screen reader hears about the present answer.
// Pure; the live region decides when it is spoken.
import type { Translator } from '../i18n/t';
import { type AskState, bestCard, choosableCards, chosenCard } from './askState';

/** "3 Treffer, bester 82 Prozent: …"; after an arrow key the chosen card; empty while nothing is to be said. */
export function announcement(state: AskState, words: Translator): string {
  if (state.pending) return '';
  const chosen = chosenCard(state);
  // A choice is spoken once a hand has made it: by an arrow key, or in silence, where nothing is chosen by itself.
  if (chosen && (state.frozen || state.view.kind === 'abstained')) {
    return words.t('answers.chosen', { n: choosableCards(state).indexOf(chosen) + 1, title: chosen.title });
  }
  return bestSentence(state, words);
}

/** "3 Treffer, bester 82 Prozent: …", also after a choice; empty without an answer. */
export function bestSentence(state: AskState, words: Translator): string {
  const best = bestCard(state);
  if (state.view.kind !== 'answered' || !best) return '';
  const values = { n: state.view.shown.length, title: best.title };
  if (best.likelihood === undefined) return words.t('answers.spokenWords', values);
  const percent = words.t('answers.percentSpoken', { n: Math.round(best.likelihood * 100) });
  return words.t('answers.spoken', { ...values, percent });
}
