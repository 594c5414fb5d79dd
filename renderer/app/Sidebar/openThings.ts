// What can be open beside the answers: one layer, and what lies over it.
// Types and the state in which nothing is open.
import type { Article } from '../../../knowledge/vocabulary/article';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { ReplyTarget } from '../../reply/replyTarget';

export type Layer =
  | 'none'
  | 'reader'
  | 'import'
  | 'settings'
  | 'insights'
  | 'learned'
  | 'proof'
  | 'conversation'
  | 'history'
  | 'compare'
  | 'reply';

/** `direct`: reached from its card, and left back to it. */
export interface LearnedPlace {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly direct: boolean;
}

/** `from`: the layer it was opened from. */
export interface ReplyPlace {
  readonly target: ReplyTarget;
  readonly from: Layer;
}

/** What is open beside the answers. */
export interface OpenThings {
  readonly layer: Layer;
  readonly keys: boolean;
  readonly palette: boolean;
  /** The first screens, shown again. */
  readonly welcome: boolean;
  /** The article at hand is being reported. */
  readonly report: boolean;
  readonly why: boolean;
  /** The reader asks why an article did not help. */
  readonly reason: boolean;
  /** The article whose ratings the learned page shows. */
  readonly learned?: LearnedPlace;
  /** What a reply is being drafted of; stays when the layer is left, and with it what was written. */
  readonly reply?: ReplyPlace;
  /** Presses of the find key since the find bar was opened; 0: it is closed. */
  readonly find: number;
  /** The article at hand goes on paper. */
  readonly printing?: Article | undefined;
}

export const closed: OpenThings = {
  layer: 'none',
  keys: false,
  palette: false,
  welcome: false,
  report: false,
  why: false,
  reason: false,
  find: 0,
};
