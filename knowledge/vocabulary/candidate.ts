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
  readonly name: 'meaning' | 'coverage' | 'ratings' | 'state' | 'review' | 'age';
  readonly value: number;
}
export type Explanation = readonly ExplanationPart[];

/**
 * A candidate in its place. `fusedScore` falls with rank. `bestChunk` carries the passage. `meaningScore`: pooled
 * cosine, absent without a model. `coverageScore`: pooled share of the rare words covered, in [0, 1]. `learned`: what
 * past outcomes add · `standing`: what its state and age take, at most 0. `placeScore` of all three gives the order; features
 * look at `fusedScore` alone, so that they mean the same with and without the others.
 */
export interface RankedCandidate extends Candidate {
  readonly fusedScore: number;
  readonly bestChunk: ChunkId;
  readonly meaningScore?: number;
  readonly coverageScore: number;
  readonly learned?: Lift;
  readonly standing?: number;
  readonly explanation: Explanation;
}

/** What decides the place: the fused score, what was learned, and how the article stands. */
export function placeScore({
  fusedScore,
  learned,
  standing = 0,
}: Pick<RankedCandidate, 'fusedScore' | 'learned' | 'standing'>): number {
  return fusedScore + (learned?.lift ?? 0) + standing;
}

/** A ranked article with its estimated chance. */
export interface LikelyArticle extends RankedCandidate {
  readonly likelihood: Likelihood;
}
