// Step 3 of an answer: chunk evidence becomes articles in order, each with its named parts.
// Knows no index and no text.
import type { Candidate, ChunkEvidence, RankedCandidate } from '../vocabulary/candidate';
import type { ArticleId, ChunkId } from '../vocabulary/ids';
import type { Lift } from '../vocabulary/lift';
import { explainRank } from './explanation';
import { fuseScores, type Witness } from './fuseScores';
import { poolBestTwo } from './poolChunks';
import { type RankingParameters, rankingParameters } from './rankingParameters';

/** What past outcomes say of single articles. */
export type Lifts = Pick<ReadonlyMap<ArticleId, Lift>, 'get'>;

/**
 * Candidates by falling `fusedScore` plus lift; ties by meaning, then by id, so that equal evidence gives one order.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  parameters: RankingParameters = rankingParameters,
  lifts?: Lifts,
): readonly RankedCandidate[] {
  const ranked = candidates.map((candidate): RankedCandidate => {
    const witness = witnessOf(candidate.chunks, parameters);
    const learned = lifts?.get(candidate.articleId);
    return {
      ...candidate,
      fusedScore: fuseScores(witness, parameters),
      bestChunk: bestChunkOf(candidate.chunks, parameters),
      ...(witness.meaning !== undefined && { meaningScore: witness.meaning }),
      coverageScore: witness.coverage,
      ...(learned && { learned }),
      explanation: explainRank(witness, learned),
    };
  });
  return ranked.sort(byRank);
}

function witnessOf(
  chunks: readonly ChunkEvidence[],
  { secondChunkMeaning, secondChunkWords }: RankingParameters,
): Witness {
  const cosines = chunks.flatMap(({ cosineScore }) => cosineScore ?? []);
  const coverages = chunks.flatMap(({ termCoverage }) => termCoverage ?? []);
  return {
    ...(cosines.length > 0 && { meaning: poolBestTwo(cosines, secondChunkMeaning) }),
    coverage: coverages.length > 0 ? poolBestTwo(coverages, secondChunkWords) : 0,
  };
}

/** The chunk to show: the one that would rank best alone. */
function bestChunkOf(chunks: readonly ChunkEvidence[], parameters: RankingParameters): ChunkId {
  const worth = (chunk: ChunkEvidence) => fuseScores(witnessOf([chunk], parameters), parameters);
  return chunks.reduce((best, chunk) => (worth(chunk) > worth(best) ? chunk : best)).chunkId;
}

/** What decides the place: the fused score and what was learned. */
export function placeScore({ fusedScore, learned }: Pick<RankedCandidate, 'fusedScore' | 'learned'>): number {
  return fusedScore + (learned?.lift ?? 0);
}

function byRank(a: RankedCandidate, b: RankedCandidate): number {
  return (
    placeScore(b) - placeScore(a) ||
    (b.meaningScore ?? 0) - (a.meaningScore ?? 0) ||
    (a.articleId < b.articleId ? -1 : 1)
  );
}
