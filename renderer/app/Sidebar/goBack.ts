// The way back: one layer after the other, at last to an empty field; and straight to the field with a letter.
// Each function is one action on the desk's values; none decides which key it is.
import { chosenCard } from '../../ask/askState';
import type { Desk } from './useDesk';

/** One layer back; with nothing open, the field is cleared. */
export function goBack(desk: Desk): void {
  stepBack(desk)();
}

function stepBack({ open, setOpen, dispatch, ask, field, wide, trail, gap }: Desk): () => void {
  const toField = () => field.current?.focus();
  if (open.keys) return () => setOpen({ ...open, keys: false });
  if (open.report) return () => setOpen({ ...open, report: false });
  if (open.find > 0) return () => setOpen({ ...open, find: 0 });
  if (open.reason && (open.layer === 'reader' || wide)) return () => setOpen({ ...open, reason: false });
  const { learned, ...others } = open;
  if (open.layer === 'learned' && learned && !learned.direct) return () => setOpen(others);
  if (open.layer === 'reply') return () => setOpen({ ...open, layer: open.reply?.from ?? 'none' });
  if (open.layer !== 'none') return () => setOpen({ ...others, layer: 'none', reason: false });
  if (wide && document.activeElement?.closest('[data-article]')) {
    return () => {
      trail.leave();
      toField();
    };
  }
  if (gap.preview) return gap.cancel;
  if (open.why) return () => setOpen({ ...open, why: false });
  if (ask.weakShown) return () => dispatch({ kind: 'weakToggled' });
  if (ask.view.kind === 'abstained' && chosenCard(ask)) return () => dispatch({ kind: 'choiceLeft' });
  return () => {
    dispatch({ kind: 'cleared' });
    toField();
  };
}

/** Goes on with the concern from anywhere: the letter is kept, the field has the cursor at its end. */
export function typeOn({ dispatch, ask, setOpen, field, fold }: Desk, letter: string): void {
  fold.unfold('field');
  setOpen((open) => ({ ...open, find: 0, layer: 'none', keys: false, reason: false }));
  dispatch({ kind: 'typed', text: ask.text + letter });
  // After the layer is gone the field is no longer inert and can take the focus.
  requestAnimationFrame(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  });
}
