// What the agent has typed, what stands on the page for it, and what the hand has chosen: one pure reducer.
// Knows answers as values; asks nothing itself.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { AbstentionReason, Answer, AnswerLimit, Card } from '../../knowledge/vocabulary/answer';
import { continuesConcern } from '../../knowledge/vocabulary/continuesConcern';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Likelihood } from '../../knowledge/vocabulary/likelihood';
import { chooseAt } from './chooseAt';
import { holdsSlots } from './holdsSlots';
import { settleOrder } from './settleOrder';
import { worthShowing } from './worthShowing';

/** What is on the page. It stays until the next answer is there: `pending` beside it means a question is out. */
export type AskView =
  | { readonly kind: 'idle' }
  | { readonly kind: 'answered'; readonly shown: readonly Card[]; readonly fresh: readonly Card[] }
  | {
      readonly kind: 'abstained';
      readonly reason: AbstentionReason;
      readonly weakCards: readonly Card[];
      readonly bestLikelihood?: Likelihood;
      readonly shownFrom?: Likelihood;
    }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

export interface AskState {
  readonly text: string;
  /** Names the latest question; replies with another id are late and dropped. */
  readonly askId: number;
  readonly pending: boolean;
  readonly view: AskView;
  readonly limits: readonly AnswerLimit[];
  readonly totalMs?: number;
  /** The first arrow key freezes the order. */
  readonly frozen: boolean;
  /** The chosen article, wherever it stands; without a choice the first card is open. */
  readonly chosenId?: ArticleId;
  /** Row chosen among examples or next steps; -1: none. */
  readonly row: number;
  readonly weakShown: boolean;
  readonly slots: number;
  readonly newBetter: number;
  readonly bestAt: number;
  /** Counts concerns, so that verdicts of one do not show on another. */
  readonly concernNo: number;
  /** The next answer begins a new list instead of holding the slots. */
  readonly startsOver: boolean;
  /** The question on its way repeats the last one, since something else has changed: what the hand holds stays. */
  readonly repeats: boolean;
  /** What Esc has cleared, for Ctrl Z. */
  readonly cleared?: string;
}

export type AskAction =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'replied'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly code: ErrorCode }
  | { readonly kind: 'moved'; readonly by: 1 | -1; readonly rows: number }
  | { readonly kind: 'chose'; readonly articleId: ArticleId }
  | { readonly kind: 'rowChosen'; readonly row: number }
  | { readonly kind: 'tookOrder' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'askedAgain' }
  | { readonly kind: 'weakToggled' }
  | { readonly kind: 'slotsChanged'; readonly slots: number };

/** Weak finds offered beside silence: the closest few. */
const mostWeakCards = 3;

export const startState: AskState = {
  text: '',
  askId: 0,
  pending: false,
  view: { kind: 'idle' },
  limits: [],
  frozen: false,
  row: -1,
  weakShown: false,
  slots: 3,
  newBetter: 0,
  bestAt: 0,
  concernNo: 0,
  startsOver: true,
  repeats: false,
};

/** The cards that can be chosen now: answers, or weak finds that were asked for. */
export function choosableCards(state: AskState): readonly Card[] {
  if (state.view.kind === 'answered') return state.view.shown;
  return state.view.kind === 'abstained' && state.weakShown ? state.view.weakCards : [];
}

/** The card that is open: the chosen one, else the first of an answer. */
export function chosenCard(state: AskState): Card | undefined {
  const cards = choosableCards(state);
  const chosen = cards.find(({ articleId }) => articleId === state.chosenId);
  return chosen ?? (state.view.kind === 'answered' ? cards[0] : undefined);
}

/** The best card of the present answer, whatever is chosen. */
export function bestCard({ view }: AskState): Card | undefined {
  return view.kind === 'answered' ? view.fresh[0] : undefined;
}

export function reduceAsk(state: AskState, action: AskAction): AskState {
  switch (action.kind) {
    case 'typed':
      return typed(state, action.text);
    case 'replied':
      return action.id === state.askId ? replied(state, action.answer) : state;
    case 'failed':
      if (action.id !== state.askId || action.code === 'CANCELLED') return state;
      return { ...state, pending: false, view: { kind: 'failed', code: action.code } };
    case 'moved':
      return moved(state, action.by, action.rows);
    case 'chose':
      return { ...state, chosenId: action.articleId, frozen: state.view.kind === 'answered' };
    case 'rowChosen':
      return { ...state, row: action.row };
    case 'tookOrder':
      return settled({ ...state, frozen: false, startsOver: true });
    case 'cleared':
      return state.text === '' ? state : { ...typed(state, ''), cleared: state.text };
    case 'restored':
      return state.cleared === undefined || state.text !== '' ? state : typed(state, state.cleared);
    case 'askedAgain':
      return state.text.trim() === ''
        ? state
        : { ...state, askId: state.askId + 1, pending: true, repeats: true };
    case 'weakToggled':
      return weakToggled(state);
    case 'slotsChanged':
      return action.slots === state.slots ? state : settled({ ...state, slots: action.slots });
  }
}

function withoutChoice({ chosenId: _, ...state }: AskState): AskState {
  return { ...state, row: -1 };
}

/** Opened, the first weak find is chosen: the hand has asked for them. */
function weakToggled(state: AskState): AskState {
  const next = withoutChoice({ ...state, weakShown: !state.weakShown });
  const first = choosableCards(next)[0];
  return first ? { ...next, chosenId: first.articleId } : next;
}

function typed(before: AskState, text: string): AskState {
  const { cleared: _, ...state } = before;
  const next = { ...state, text, askId: state.askId + 1, row: -1, weakShown: false, repeats: false };
  if (text.trim() === '') {
    const { totalMs: __, ...idle } = withoutChoice({
      ...startState,
      slots: state.slots,
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

function replied(state: AskState, answer: Answer): AskState {
  const base = { ...state, pending: false, limits: answer.limits, totalMs: answer.timings.totalMs };
  const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
  const shown = state.view.kind === 'answered' ? brought(state.view.shown, cards) : [];
  if (answer.kind === 'cards')
    return settled({ ...base, view: { kind: 'answered', shown, fresh: worthShowing(cards) } });
  // A verdict may leave no card worth showing: the list stays under the hand that gave it, with its new numbers.
  if (state.repeats && state.frozen && shown.length > 0)
    return settled({ ...base, view: { kind: 'answered', shown, fresh: cards } });
  return abstained(base, answer);
}

/** What is shown, with the numbers of the new answer; a card the answer lacks keeps its last words. */
function brought(shown: readonly Card[], cards: readonly Card[]): readonly Card[] {
  const latest = new Map(cards.map((card) => [card.articleId, card]));
  return shown.map((card) => latest.get(card.articleId) ?? card);
}

function abstained(state: AskState, answer: Extract<Answer, { kind: 'abstained' }>): AskState {
  const { reason, bestLikelihood, shownFrom } = answer;
  const view = {
    kind: 'abstained' as const,
    reason,
    weakCards: answer.weakCards.slice(0, mostWeakCards),
    ...(bestLikelihood !== undefined && { bestLikelihood }),
    ...(shownFrom !== undefined && { shownFrom }),
  };
  const next = { ...state, view, frozen: false, startsOver: true, newBetter: 0 };
  return state.repeats && state.weakShown ? next : withoutChoice(next);
}

/** Brings the fresh cards into the list by its rules. */
function settled(state: AskState): AskState {
  if (state.view.kind !== 'answered') return state;
  const { shown, fresh } = state.view;
  const previous = state.startsOver ? [] : shown.map(({ articleId }) => articleId);
  const rules = { frozen: state.frozen, slots: state.slots };
  const { order, newBetter, bestAt } = settleOrder(
    previous,
    fresh.map(({ articleId }) => articleId),
    rules,
  );
  const byId = new Map([...shown, ...fresh].map((card) => [card.articleId, card]));
  const cards = order.flatMap((id) => byId.get(id) ?? []);
  return { ...state, view: { kind: 'answered', shown: cards, fresh }, newBetter, bestAt, startsOver: false };
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
