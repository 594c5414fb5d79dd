// The page's side of the article calls without an engine: invented content, remembers what it was told.
import type { Client } from '../../knowledge/contract/defineCall';
import type { articleCalls } from '../../knowledge/contract/workspace/articleCalls';

/** Answers by call; `noted` in pageApi.ts wraps them. */
export function pageArticles(): Partial<Client<typeof articleCalls>> {
  return {};
}
