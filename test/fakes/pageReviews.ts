// The page's side of the review calls without an engine: invented content, remembers what it was told.
import type { Client } from '../../knowledge/contract/defineCall';
import type { reviewCalls } from '../../knowledge/contract/workspace/reviewCalls';

/** Answers by call; `noted` in pageApi.ts wraps them. */
export function pageReviews(): Partial<Client<typeof reviewCalls>> {
  return {};
}
