// What the agent gets: cards, or an honest "none of these".
// An abstention is a value, not an error.
import type { Explanation } from './candidate';
import type { ArticleId } from './ids';
import type { Keeping } from './keeping';
import type { Language } from './language';
import type { Likelihood } from './likelihood';
import type { Span } from './span';
import type { Ranker } from './trial';

/** A stretch of the article shown on a card. `marks` are spans inside `text` (not of the article). */
export interface Passage extends Span {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** `ratings` is at least 1. */
export interface LearnedFrom {
  readonly ratings: number;
  readonly direction: 'up' | 'down';
}

/** One card. `likelihood` is absent while only words have answered. */
export interface Card {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly summary: string;
  readonly passage: Passage;
  readonly language: Language;
  readonly source: string;
  readonly changedAtMs: number;
  /** Absent: as imported. */
  readonly keeping?: Keeping;
  readonly score: number;
  readonly likelihood?: Likelihood;
  /** Ratings of this or similar concerns that moved the card, and whereto; absent where none did. */
  readonly learnedFrom?: LearnedFrom;
  /** While a trial runs: whose pick the card is; never shown loudly. Absent where both rankings agree. */
  readonly draftedBy?: Ranker;
  readonly explanation: Explanation;
}

/** Why nothing is offered as an answer. */
export type AbstentionReason = 'emptyConcern' | 'emptyLibrary' | 'nothingFits' | 'nothingFound';

/** What could not be done for this answer; the page says it in words. */
export type AnswerLimit =
  | 'modelLoading'
  | 'modelMissing'
  | 'reembedding'
  | 'calibrationStale'
  | 'concernShortened';

/** Milliseconds each step took, and in total. */
export interface AnswerTimings {
  readonly analyseMs: number;
  readonly embedMs: number;
  readonly searchMs: number;
  readonly rankMs: number;
  readonly cardsMs: number;
  readonly totalMs: number;
}

interface AnswerBase {
  readonly limits: readonly AnswerLimit[];
  readonly timings: AnswerTimings;
  readonly language: Language;
}

/** `weakCards` of an abstention are shown on request only; `bestLikelihood` is the honest number beside the silence. */
export type Answer =
  | (AnswerBase & { readonly kind: 'cards'; readonly cards: readonly Card[] })
  | (AnswerBase & {
      readonly kind: 'abstained';
      readonly reason: AbstentionReason;
      readonly weakCards: readonly Card[];
      readonly bestLikelihood?: Likelihood;
      /** Cards are shown from this likelihood on. */
      readonly shownFrom?: Likelihood;
    });
