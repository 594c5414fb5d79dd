// What became of an article that was offered for a concern: one rung of the ladder from "shown" to "solved".
// Append-only: a changed mind is a later outcome, and what is undone stays readable.
import type { ArticleId } from './ids';
import type { Language } from './language';
import type { UnhelpfulReason } from './rating';

/**
 * From the weakest to the strongest. `withdrawn` takes verdicts back: the one that `undoes` names, or every verdict on
 * this article for this concern so far.
 */
export const outcomeKinds = [
  'shown',
  'opened',
  'read',
  'copied',
  'inserted',
  'helpful',
  'unhelpful',
  'withdrawn',
  'solved',
  'reopened',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/**
 * One outcome. Of the concern only its vector and `concernKey` are kept (see concernKey.ts); `concernWords` are there
 * where the owner allowed it, masked. `vectorModel`: fingerprint of the model that made the vector · `rank`: place from
 * 1 on which the article was shown · `likelihood`: what its card said · `estimate`: the
 * same before the owner's verdicts corrected it · `contentHash`: of the article at that time ·
 * `atMs`: wall clock, for people and retention only; the order of outcomes is that of appending.
 */
export interface Outcome {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly kind: OutcomeKind;
  readonly reason?: UnhelpfulReason;
  readonly undoes?: string;
  readonly concernKey: string;
  readonly concernVector?: Float32Array;
  readonly vectorModel?: string;
  readonly concernWords?: string;
  readonly language: Language;
  readonly rank?: number;
  readonly likelihood?: number;
  readonly estimate?: number;
  readonly contentHash?: string;
  readonly atMs: number;
}
