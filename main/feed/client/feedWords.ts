// What goes to and fro over the feed, in plain types: a program that connects needs no others.
// Imports nothing, so that the folder can be taken along; feedShapes.ts checks its schemas against these.

export type FeedChannel = 'call' | 'chat' | 'email';
export type FeedSpeaker = 'customer' | 'agent';
export type FeedOutcome = 'solved' | 'unsolved' | 'passedOn';

/** `final` false: still being said; a later turn of the same `id` replaces it. Default: final, a turn of its own, now. */
export interface FeedTurn {
  readonly id?: string;
  readonly speaker: FeedSpeaker;
  readonly text: string;
  readonly final?: boolean;
  /** Wall clock, ms since 1970. */
  readonly atMs?: number;
}

export interface FeedConcern {
  readonly no: number;
  readonly text: string;
}

/** What was understood so far. `turns`: how many are held, the latest 200 at most · `present`: the concern being talked of, 0: none yet. */
export interface FeedProgress {
  readonly contactId: string;
  readonly channel: FeedChannel;
  readonly title?: string;
  readonly turns: number;
  readonly concerns: readonly FeedConcern[];
  readonly present: number;
  readonly closed?: FeedOutcome;
}

/** With the turns themselves. */
export interface FeedContact extends Omit<FeedProgress, 'turns'> {
  readonly openedAtMs: number;
  readonly turns: readonly Required<FeedTurn>[];
}

/** `likelihood` in [0, 1] with two places, absent while only words have answered · `audience` `customer`: its words may be sent to customers. */
export interface FeedCard {
  readonly articleId: string;
  readonly title: string;
  readonly summary: string;
  readonly passage: string;
  readonly language: 'de' | 'en';
  readonly likelihood?: number;
  readonly audience: 'internal' | 'customer';
}

/** The answer to a concern. `abstained`: nothing fits well enough, and no card is shown. */
export interface FeedCards {
  readonly contactId: string;
  /** Number of the concern; 0: nothing was said yet. */
  readonly concern: number;
  readonly kind: 'cards' | 'abstained';
  readonly cards: readonly FeedCard[];
}

export interface FeedRating {
  readonly articleId: string;
  readonly verdict: 'helpful' | 'unhelpful' | 'withdrawn';
  readonly reason?: 'notFitting' | 'outdated' | 'unclear';
  /** Number of the concern it was for; default: the present one. */
  readonly concern?: number;
}

export interface FeedClosing {
  readonly outcome: FeedOutcome;
  /** The article that did it. */
  readonly articleId?: string;
}

/** What a stream tells. Each is a full value, never a difference: the newest of a name is all that counts. */
export type FeedEvent =
  | { readonly name: 'contact'; readonly value: FeedProgress }
  | { readonly name: 'cards'; readonly value: FeedCards }
  | {
      readonly name: 'closed';
      readonly value: { readonly contactId: string; readonly outcome?: FeedOutcome };
    };

/** A refusal's body, RFC 9457. `field`: which part of the call was wrong, e.g. `turns.0.speaker`. */
export interface FeedProblem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
}
