// What an agent did with an article for a concern becomes an outcome, ready for the log.
// The customer's sentence is not kept: its vector and key are what later concerns are compared with.
import type { Query } from '../vocabulary/concern';
import { concernKey } from '../vocabulary/concernKey';
import type { ArticleId } from '../vocabulary/ids';
import type { Outcome, OutcomeKind } from '../vocabulary/outcome';
import type { UnhelpfulReason } from '../vocabulary/rating';

/** `rank`, `likelihood`: as the card showed them, where it was shown. */
export interface Deed {
  readonly articleId: ArticleId;
  readonly kind: OutcomeKind;
  readonly reason?: UnhelpfulReason | undefined;
  readonly rank?: number | undefined;
  readonly likelihood?: number | undefined;
  /** The likelihood before the owner's correction. */
  readonly estimate?: number | undefined;
}

/**
 * `vectorModel`: fingerprint of the model that made the query's vector · `contentHash`: of the article now ·
 * `concernWords`: masked, only where the owner allows keeping them.
 */
export interface OutcomeCircumstances {
  readonly id: string;
  readonly atMs: number;
  readonly vectorModel?: string | undefined;
  readonly contentHash?: string | undefined;
  readonly concernWords?: string | undefined;
}

/** The outcome of a deed. A vector without the name of its model is left out: nobody could compare with it. */
export function outcomeOf(deed: Deed, query: Query, circumstances: OutcomeCircumstances): Outcome {
  const { id, atMs, vectorModel, contentHash, concernWords } = circumstances;
  const { articleId, kind, reason, rank, likelihood, estimate } = deed;
  return {
    id,
    articleId,
    kind,
    concernKey: concernKey(query),
    language: query.language,
    atMs,
    ...(query.vector && vectorModel !== undefined && { concernVector: query.vector, vectorModel }),
    ...(reason && { reason }),
    ...(rank !== undefined && { rank }),
    ...(likelihood !== undefined && { likelihood }),
    ...(estimate !== undefined && { estimate }),
    ...(contentHash !== undefined && { contentHash }),
    ...(concernWords !== undefined && { concernWords }),
  };
}
