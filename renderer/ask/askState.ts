// What the agent has typed, what stands on the page for it, and what the hand has chosen: shape, actions, what is read of it.
// Knows answers as values; reduceAsk.ts says how they change.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { AbstentionReason, Answer, AnswerLimit, Card } from '../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Likelihood } from '../../knowledge/vocabulary/likelihood';
import type { ConcernPart } from './concernParts';
import { pinsFirst } from './pinnedCards';
import { lastReplacement, type Replacement } from './replacements';

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
  /** What is asked of the base for the whole text where that says it otherwise; empty: the text itself. */
  readonly asks: string;
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
  /** The owner wants the best card on top at once, not cards that hold still; an arrow key still freezes the order. */
  readonly immediate: boolean;
  readonly newBetter: number;
  readonly bestAt: number;
  /** Counts concerns, so that verdicts of one do not show on another. */
  readonly concernNo: number;
  /** The next answer begins a new list instead of holding the slots. */
  readonly startsOver: boolean;
  /** The question on its way repeats the last one, since something else has changed: what the hand holds stays. */
  readonly repeats: boolean;
  /** Texts that gave way to others at once: cleared, or replaced by a newcomer; for Ctrl Z. */
  readonly replaced: readonly Replacement[];
  /** The concerns of the text, if it holds more than one, and the one asked; 0: the whole text. */
  readonly parts: readonly ConcernPart[];
  readonly partNo: number;
  /** On top of the list until the field is cleared. */
  readonly pinned: readonly Card[];
  /** The engine went away with the question: what stands stays, and the question is asked again. */
  readonly stalled: boolean;
}

export type AskAction =
  /** `asks`: see AskState. */
  | { readonly kind: 'typed'; readonly text: string; readonly asks?: string }
  | { readonly kind: 'replied'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly code: ErrorCode }
  | { readonly kind: 'moved'; readonly by: 1 | -1; readonly rows: number }
  | { readonly kind: 'chose'; readonly articleId: ArticleId }
  /** The keys are the next steps' again. */
  | { readonly kind: 'choiceLeft' }
  | { readonly kind: 'tookOrder' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'restored' }
  /** Another text takes the place of the present one at once; Ctrl Z brings that back. `anew`: with it another contact begins. */
  | { readonly kind: 'replaced'; readonly text: string; readonly asks?: string; readonly anew?: boolean }
  | { readonly kind: 'partsFound'; readonly of: string; readonly parts: readonly ConcernPart[] }
  | { readonly kind: 'partChosen'; readonly no: number }
  | { readonly kind: 'pinToggled'; readonly card: Card }
  | { readonly kind: 'askedAgain' }
  | { readonly kind: 'weakToggled' }
  | { readonly kind: 'slotsChanged'; readonly slots: number; readonly immediate?: boolean };

export const startState: AskState = {
  text: '',
  asks: '',
  askId: 0,
  pending: false,
  view: { kind: 'idle' },
  limits: [],
  frozen: false,
  row: -1,
  weakShown: false,
  slots: 3,
  immediate: false,
  newBetter: 0,
  bestAt: 0,
  concernNo: 0,
  startsOver: true,
  repeats: false,
  replaced: [],
  parts: [],
  partNo: 0,
  pinned: [],
  stalled: false,
};

/**
 * The cards that can be chosen now: answers, or weak finds that were asked for, pinned ones first; in silence the pinned
 * ones, once the hand has taken one.
 */
export function choosableCards(state: AskState): readonly Card[] {
  const found = foundCards(state);
  if (found.length > 0) return pinsFirst(state.pinned, found);
  return holdsPin(state) ? state.pinned : found;
}

function holdsPin({ view, pinned, chosenId }: AskState): boolean {
  return view.kind === 'abstained' && pinned.some(({ articleId }) => articleId === chosenId);
}

function foundCards({ view, weakShown }: AskState): readonly Card[] {
  if (view.kind === 'answered') return view.shown;
  return view.kind === 'abstained' && weakShown ? view.weakCards : [];
}

/** The card that is open: the chosen one, else the first of an answer, wherever a pin has put it. */
export function chosenCard(state: AskState): Card | undefined {
  const chosen = choosableCards(state).find(({ articleId }) => articleId === state.chosenId);
  return chosen ?? (state.view.kind === 'answered' ? state.view.shown[0] : undefined);
}

/** What Ctrl Z would bring back now. */
export function restorableText({ replaced, text }: AskState): string | undefined {
  return lastReplacement(replaced, text)?.before;
}

/** The best card of the present answer, whatever is chosen. */
export function bestCard({ view }: AskState): Card | undefined {
  return view.kind === 'answered' ? view.fresh[0] : undefined;
}
