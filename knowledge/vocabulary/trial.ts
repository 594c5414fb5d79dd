// A trial of two rankings on live use: who drafted a card, and what became of it.
// Knows neither customer nor agent: events carry no words and nobody's name.
import type { ArticleId } from './ids';

/** `learned`: with what past outcomes say · `baseline`: the same candidates ranked without it. */
export const rankers = ['learned', 'baseline'] as const;
export type Ranker = (typeof rankers)[number];

/** `interleave`: both draft cards of one list in turn · `split`: chance gives a concern one ranker's whole list. */
export const trialModes = ['interleave', 'split'] as const;
export type TrialMode = (typeof trialModes)[number];

/** How this concern is tried: the same `seed` gives the same list, so that it does not flicker while it is typed. */
export interface TrialDraft {
  readonly mode: TrialMode;
  /** A whole number in [0, 2^32). */
  readonly seed: number;
}

/** `shown`: an answer in which the rankers differ was on the screen; the rest is what was done with one of its cards. */
export const trialEventKinds = [
  'shown',
  'copied',
  'inserted',
  'helpful',
  'unhelpful',
  'withdrawn',
  'solved',
  'reopened',
] as const;
export type TrialEventKind = (typeof trialEventKinds)[number];

/**
 * `trialId`: of one concern, made by chance · `ranker`: who drafted the card; of `shown`: who picked first ·
 * `articleId`: absent only of `shown`.
 */
export interface TrialEvent {
  readonly trialId: string;
  readonly mode: TrialMode;
  readonly kind: TrialEventKind;
  readonly ranker: Ranker;
  readonly articleId?: ArticleId;
}
