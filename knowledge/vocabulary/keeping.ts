// How an article is kept: its state, for whom and how long it holds, who looks after it, where its truth lies.
// Says nothing of its words; whether it is served for a concern is decided in knowledge/articles/.
import type { ArticleId } from './ids';

/** States of KCS v6 (Consortium for Service Innovation, KCS v6 Practices Guide, technique 5.2, "KCS Article State"). */
export const articleStates = ['workInProgress', 'notValidated', 'validated', 'archived'] as const;
export type ArticleState = (typeof articleStates)[number];

/** `customer`: its words may be sent to customers. */
export const audiences = ['internal', 'customer'] as const;
export type Audience = (typeof audiences)[number];

/** `source`: the next import may replace the text · `here`: detached, edited here, imports leave it alone. */
export const masters = ['source', 'here'] as const;
export type Master = (typeof masters)[number];

/** Times in ms since 1970, UTC; lists hold no duplicates; an absent time sets no limit. */
export interface Keeping {
  readonly state: ArticleState;
  readonly audience: Audience;
  readonly validFromMs?: number;
  readonly validUntilMs?: number;
  readonly reviewDueMs?: number;
  /** When a person last found it true. */
  readonly checkedAtMs?: number;
  /** Its time of change is what its source says itself or when it was edited here; absent: a file's own, which a copy resets. */
  readonly dated?: true;
  readonly owner?: string;
  /** Products and brands it is for, lower case; empty: for all. */
  readonly scope: readonly string[];
  readonly tags: readonly string[];
  /** Where it stands in the tree of its source (pages above it in a wiki), outermost first; no path of files. */
  readonly place?: readonly string[];
  /** The same article in the other language. */
  readonly counterpart?: ArticleId;
  readonly master: Master;
  /** Mean certainty of text recognition in [0, 1]; absent where the text was there. */
  readonly recognition?: number;
}

/** What an import makes of a source that says nothing of itself: the company's own text, for agents. */
export const importedKeeping: Keeping = {
  state: 'validated',
  audience: 'internal',
  scope: [],
  tags: [],
  master: 'source',
};

/** The keeping of an article; one stored before there was any is kept as imported. */
export function keepingOf({ keeping }: { readonly keeping?: Keeping }): Keeping {
  return keeping ?? importedKeeping;
}
