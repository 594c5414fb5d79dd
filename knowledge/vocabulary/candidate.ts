// An article with its evidence, on its way from search to judgement.
// Scores carry their maker and are comparable only within one query.
import type { ArticleId, ChunkId } from './ids';
import type { Lift } from './lift';
import type { Likelihood } from './likelihood';

/** Evidence of one chunk. A score is absent where that index did not return the chunk. */
export interface ChunkEvidence {
  readonly chunkId: ChunkId;
  readonly cosineScore?: number;
  readonly bm25Score?: number;
  /** Share in [0, 1] of the query's rare-word mass that the chunk covers: its BM25 score against the ideal one. */
  readonly termCoverage?: number;
}

/** An article plus the evidence found for it, not yet judged. */
export interface Candidate {
  readonly articleId: ArticleId;
  readonly chunks: readonly ChunkEvidence[];
}

/** One named part of a number, for "why this". `value` is in the unit its name says. */
export interface ExplanationPart {
  readonly name: 'meaning' | 'coverage' | 'ratings';
  readonly value: number;
}
export type Explanation = readonly ExplanationPart[];

/**
 * A candidate in its place. `fusedScore` falls with rank. `bestChunk` carries the passage. `meaningScore`: pooled
 * cosine, absent without a model. `coverageScore`: pooled share of the rare words covered, in [0, 1]. `learned`: what
 * past outcomes add; `fusedScore` plus its lift gives the order, so that features mean the same with and without it.
 */
export interface RankedCandidate extends Candidate {
  readonly fusedScore: number;
  readonly bestChunk: ChunkId;
  readonly meaningScore?: number;
  readonly coverageScore: number;
  readonly learned?: Lift;
  readonly explanation: Explanation;
}

/** A ranked article with its estimated chance. */
export interface LikelyArticle extends RankedCandidate {
  readonly likelihood: Likelihood;
}
