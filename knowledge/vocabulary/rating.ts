// The agent's later verdict on an article for a concern. Append-only: a changed mind is a later rating.
import type { ArticleId } from './ids';
import type { Language } from './language';

export type Verdict = 'helpful' | 'unhelpful' | 'withdrawn';
export type UnhelpfulReason = 'notFitting' | 'outdated' | 'unclear';

/** One verdict. The concern is kept as its analysed terms and vector, never as the customer's sentence. */
export interface Rating {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly verdict: Verdict;
  readonly reason?: UnhelpfulReason;
  readonly concernTerms: readonly string[];
  readonly concernVector?: Float32Array;
  readonly concernLanguage: Language;
  readonly ratedAtMs: number;
}
