// What an answer, its failure and the room for it make of the ask state: cards come into the list by its rules.
// Pure; knows answers as values.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { Answer, Card } from '../../knowledge/vocabulary/answer';
import type { AskState } from './askState';
import { refreshPins } from './pinnedCards';
import { settleOrder } from './settleOrder';
import { worthShowing } from './worthShowing';

/** Weak finds offered beside silence: the closest few. */
const mostWeakCards = 3;

export function withoutChoice({ chosenId: _, ...state }: AskState): AskState {
  return { ...state, row: -1 };
}

/** A lost engine is started again, and the question asked again: until then everything stays as it is. */
export function failed(state: AskState, code: ErrorCode): AskState {
  if (code === 'CANCELLED') return state;
  if (code === 'ENGINE_LOST') return { ...state, stalled: true };
  return { ...state, pending: false, view: { kind: 'failed', code } };
}

export function replied(state: AskState, answer: Answer): AskState {
  const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
  const base = {
    ...state,
    pending: false,
    stalled: false,
    limits: answer.limits,
    totalMs: answer.timings.totalMs,
    pinned: refreshPins(state.pinned, cards),
  };
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
  return state.repeats ? next : withoutChoice(next);
}

export function withRoom(state: AskState, slots: number, immediate: boolean): AskState {
  if (slots === state.slots && immediate === state.immediate) return state;
  return settled({ ...state, slots, immediate });
}

/** Brings the fresh cards into the list by its rules. */
export function settled(state: AskState): AskState {
  if (state.view.kind !== 'answered') return state;
  const { shown, fresh } = state.view;
  const holds = !state.startsOver && (state.frozen || !state.immediate);
  const previous = holds ? shown.map(({ articleId }) => articleId) : [];
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
