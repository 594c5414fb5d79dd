// The one sentence a screen reader hears about the present answer.
// Pure; the live region decides when it is spoken.
import type { Translator } from '../i18n/t';
import { type AskState, chosenCard } from './askState';

/** "3 Treffer, bester 82 Prozent: …"; after an arrow key the chosen card; empty while nothing is to be said. */
export function announcement(state: AskState, words: Translator): string {
  if (state.pending || state.view.kind !== 'answered') return '';
  const { shown, fresh } = state.view;
  if (state.frozen && state.chosenId) {
    const at = shown.findIndex(({ articleId }) => articleId === state.chosenId);
    return words.t('answers.chosen', { n: at + 1, title: chosenCard(state)?.title ?? '' });
  }
  const best = fresh[0];
  if (!best) return '';
  const values = { n: shown.length, title: best.title };
  if (best.likelihood === undefined) return words.t('answers.spokenWords', values);
  const percent = words.t('answers.percentSpoken', { n: Math.round(best.likelihood * 100) });
  return words.t('answers.spoken', { ...values, percent });
}
