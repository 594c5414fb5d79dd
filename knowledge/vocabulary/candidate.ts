// An article with its evidence, on its way from search to judgement.
// Scores carry their maker and are comparable only within one query.
import type { ArticleId, ChunkId } from './ids';
import type { Likelihood } from './likelihood';

/** Evidence of one chunk. A score is absent where that index did not return the chunk. */
export interface ChunkEvidence {
  readonly chunkId: ChunkId;
  readonly cosineScore?: number;
  readonly bm25Score?: number;
}

/** An article plus the evidence found for it, not yet judged. `termCoverage`: share in [0, 1] of the query's rare-word mass that the article contains. */
export interface Candidate {
  readonly articleId: ArticleId;
  readonly chunks: readonly ChunkEvidence[];
  readonly termCoverage: number;
}

/** One named part of a number, for "why this". `value` is in the unit its name says. */
export interface ExplanationPart {
  readonly name: 'meaning' | 'words' | 'title' | 'coverage' | 'agreement' | 'lead' | 'ratings';
  readonly value: number;
}
export type Explanation = readonly ExplanationPart[];

/** A candidate in its place. `fusedScore` falls with rank. `bestChunk` carries the passage. */
export interface RankedCandidate extends Candidate {
  readonly fusedScore: number;
  readonly bestChunk: ChunkId;
  readonly meaningScore: number;
  readonly wordsScore: number;
  readonly explanation: Explanation;
}

/** A ranked article with its estimated chance. */
export interface LikelyArticle extends RankedCandidate {
  readonly likelihood: Likelihood;
}
