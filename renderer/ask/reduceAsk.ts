// How the ask state changes with what the hand does: one pure reducer; takeAnswer.ts has what the engine's answers do.
// Knows answers as values; asks nothing itself.
import { continuesConcern } from '../../knowledge/vocabulary/continuesConcern';
import { type AskAction, type AskState, choosableCards, chosenCard, startState } from './askState';
import { chooseAt } from './chooseAt';
import { askedText, partsAfter, partsFound, samePart } from './concernParts';
import { holdsSlots } from './holdsSlots';
import { togglePin } from './pinnedCards';
import { lastReplacement, noteReplacement } from './replacements';
import { failed, replied, settled, withoutChoice, withRoom } from './takeAnswer';

export function reduceAsk(state: AskState, action: AskAction): AskState {
  switch (action.kind) {
    case 'typed':
      return typed(state, action.text, action.asks);
    case 'replied':
      return action.id === state.askId ? replied(state, action.answer) : state;
    case 'failed':
      return action.id === state.askId ? failed(state, action.code) : state;
    case 'moved':
      return moved(state, action.by, action.rows);
    case 'chose':
      return { ...state, chosenId: action.articleId, frozen: state.view.kind === 'answered' };
    case 'choiceLeft':
      return withoutChoice(state);
    case 'tookOrder':
      return settled({ ...state, frozen: false, startsOver: true });
    case 'cleared':
      return state.text === '' ? state : replaced(state, '');
    case 'replaced':
      return action.text === state.text ? state : replaced(state, action.text, action);
    case 'restored':
      return restored(state);
    case 'partsFound':
      return action.of === state.text ? withParts(state, partsFound(state, action.parts)) : state;
    case 'partChosen':
      return withParts(state, { parts: state.parts, partNo: action.no });
    case 'pinToggled':
      return { ...state, pinned: togglePin(state.pinned, action.card) };
    case 'askedAgain':
      return state.text.trim() === ''
        ? state
        : { ...state, askId: state.askId + 1, pending: true, repeats: true, stalled: false };
    case 'weakToggled':
      return weakToggled(state);
    case 'slotsChanged':
      return withRoom(state, action.slots, action.immediate ?? false);
  }
}

/** Opened, the first weak find is chosen: the hand has asked for them. */
function weakToggled(state: AskState): AskState {
  const next = withoutChoice({ ...state, weakShown: !state.weakShown });
  const first = choosableCards(next)[0];
  return first ? { ...next, chosenId: first.articleId } : next;
}

function replaced(
  state: AskState,
  text: string,
  { anew, asks }: { readonly anew?: boolean; readonly asks?: string } = {},
): AskState {
  const step = { before: state.text, asks: state.asks, after: text };
  const next = { ...typed(state, text, asks), replaced: noteReplacement(state.replaced, step) };
  return anew ? { ...next, pinned: [], concernNo: state.concernNo + 1 } : next;
}

function restored(state: AskState): AskState {
  const step = lastReplacement(state.replaced, state.text);
  if (!step) return state;
  return { ...typed(state, step.before, step.asks), replaced: state.replaced.slice(0, -1) };
}

/** Parts that are asked for by themselves; the hand that holds a list keeps it until it chooses one. */
function withParts(state: AskState, { parts, partNo }: Pick<AskState, 'parts' | 'partNo'>): AskState {
  const held = state.frozen && state.partNo === 0 && state.parts.length === 0;
  const next = { ...state, parts, partNo: held ? 0 : partNo };
  if (samePart(next, state)) return state;
  if (askedText(next) === askedText(state)) return next;
  const asked = { ...next, askId: state.askId + 1, pending: true, repeats: false, row: -1, weakShown: false };
  return withoutChoice({ ...asked, frozen: false, startsOver: true });
}

function typed(state: AskState, text: string, asks = ''): AskState {
  const next = {
    ...state,
    ...partsAfter(state, text),
    text,
    asks,
    askId: state.askId + 1,
    row: -1,
    weakShown: false,
    repeats: false,
    stalled: false,
    replaced: [],
  };
  if (text.trim() === '') {
    const { totalMs: __, ...idle } = withoutChoice({
      ...startState,
      slots: state.slots,
      immediate: state.immediate,
      text,
      askId: next.askId,
    });
    return { ...idle, concernNo: state.concernNo + 1 };
  }
  if (continuesConcern(state.text, text)) {
    return {
      ...next,
      pending: true,
      startsOver: state.startsOver || !(state.frozen || holdsSlots(state.text)),
    };
  }
  const another = { ...next, pending: true, frozen: false, startsOver: true };
  return withoutChoice({ ...another, concernNo: state.concernNo + 1 });
}

function moved(state: AskState, by: 1 | -1, rows: number): AskState {
  const cards = choosableCards(state);
  if (cards.length === 0) {
    // The first of the next steps is chosen from the start; examples wait for the first arrow.
    const row = state.view.kind === 'idle' ? state.row : Math.max(0, state.row);
    return { ...state, row: chooseAt(row, by, rows) };
  }
  const at = cards.findIndex(({ articleId }) => articleId === chosenCard(state)?.articleId);
  const next = cards[chooseAt(at, by, cards.length)]!;
  return { ...state, chosenId: next.articleId, frozen: state.view.kind === 'answered' };
}
