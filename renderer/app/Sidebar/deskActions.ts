// What the hand can do at the desk, by key or by button alike.
// Each function is one action on the desk's values; none decides which key it is.
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { UnhelpfulReason } from '../../../knowledge/vocabulary/rating';
import { choosableCards, chosenCard } from '../../ask/askState';
import { callBackNote, passageText, summaryText } from '../../ask/copyTexts';
import { noteUse } from '../../bridge/shellActions';
import type { Translator } from '../../i18n/t';
import type { Desk, Layer } from './useDesk';

export function openLayer({ setOpen }: Desk, layer: Layer): void {
  setOpen((open) => ({ ...open, layer, keys: false, reason: false }));
}

/** Opens an article: as a layer, or by moving into the one beside the list. */
export function openArticle(desk: Desk, id: ArticleId): void {
  if (chosenCard(desk.ask)?.articleId !== id) desk.dispatch({ kind: 'chose', articleId: id });
  noteUse('opened', id);
  if (desk.wide) document.querySelector<HTMLElement>('[data-article] h2')?.focus();
  else openLayer(desk, 'reader');
}

export function openAt(desk: Desk, index: number): void {
  const card = choosableCards(desk.ask)[index];
  if (card) openArticle(desk, card.articleId);
}

export function copySummary(desk: Desk, card: Card | undefined, words: Translator): void {
  if (!card) return;
  desk.copy.copy(`summary ${card.articleId}`, summaryText(card, words));
  noteUse('copied', card.articleId);
}

export function copyPassage(desk: Desk, card: Card | undefined, words: Translator): void {
  if (!card) return;
  desk.copy.copy(`passage ${card.articleId}`, passageText(card, words));
  noteUse('copied', card.articleId);
}

export function copyNote({ copy, ask, nowMs }: Desk, words: Translator): void {
  copy.copy('note', callBackNote(ask.text, nowMs, words));
}

/** Gives or withdraws a verdict; "no" asks for a reason where there is room for it, in the reader. */
export function rate(
  desk: Desk,
  id: ArticleId,
  verdict: 'helpful' | 'unhelpful',
  reason?: UnhelpfulReason,
): void {
  const withdraws = desk.ratings.of(id)?.verdict === verdict && reason === undefined;
  desk.ratings.rate(id, verdict, reason);
  desk.setOpen((open) => ({
    ...open,
    reason: verdict === 'unhelpful' && !withdraws && reason === undefined,
  }));
}

/** One layer back; with nothing open, the field is cleared. */
export function goBack(desk: Desk): void {
  stepBack(desk)();
}

function stepBack({ open, setOpen, dispatch, ask, field, wide }: Desk): () => void {
  const toField = () => field.current?.focus();
  if (open.keys) return () => setOpen({ ...open, keys: false });
  if (open.reason && (open.layer === 'reader' || wide)) return () => setOpen({ ...open, reason: false });
  if (open.layer !== 'none') return () => setOpen({ ...open, layer: 'none', reason: false });
  if (wide && document.activeElement?.closest('[data-article]')) return toField;
  if (open.why) return () => setOpen({ ...open, why: false });
  if (ask.weakShown) return () => dispatch({ kind: 'weakToggled' });
  return () => {
    dispatch({ kind: 'cleared' });
    toField();
  };
}

/** Goes on with the concern from anywhere: the letter is kept, the field has the cursor at its end. */
export function typeOn({ dispatch, ask, setOpen, field }: Desk, letter: string): void {
  setOpen((open) => ({ ...open, layer: 'none', keys: false, reason: false }));
  dispatch({ kind: 'typed', text: ask.text + letter });
  // After the layer is gone the field is no longer inert and can take the focus.
  requestAnimationFrame(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  });
}

/** After a failure: the engine tries again to open, and the concern is asked once more. */
export function tryAgain({ engine, ask, dispatch }: Desk): void {
  engine.refresh();
  if (ask.text !== '') dispatch({ kind: 'askedAgain' });
}
