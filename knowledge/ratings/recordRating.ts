// A verdict of the agent becomes a rating in the log.
// The customer's sentence is not kept: terms and vector are what later concerns are compared with.
import type { RatingLog } from '../ports';
import type { Query } from '../vocabulary/concern';
import type { ArticleId } from '../vocabulary/ids';
import type { Rating, UnhelpfulReason, Verdict } from '../vocabulary/rating';

export interface VerdictOnArticle {
  readonly articleId: ArticleId;
  readonly verdict: Verdict;
  readonly reason?: UnhelpfulReason | undefined;
}

export interface RatingPorts {
  readonly ratingLog: RatingLog;
  readonly makeId: () => string;
  readonly nowMs: () => number;
}

/** Appends the verdict on an article for a query and returns it. Fails with DISK_FULL or DATA_FOLDER_READ_ONLY. */
export async function recordRating(
  given: VerdictOnArticle,
  query: Query,
  ports: RatingPorts,
): Promise<Rating> {
  const rating: Rating = {
    id: ports.makeId(),
    articleId: given.articleId,
    verdict: given.verdict,
    concernTerms: query.terms,
    concernLanguage: query.language,
    ratedAtMs: ports.nowMs(),
    ...(given.reason && { reason: given.reason }),
    ...(query.vector && { concernVector: query.vector }),
  };
  await ports.ratingLog.append(rating);
  return rating;
}
