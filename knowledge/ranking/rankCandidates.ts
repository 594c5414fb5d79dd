// Step 3 of an answer: chunk evidence becomes articles in order, each with its named parts.
// Knows no index and no text.
import type { Candidate, ChunkEvidence, RankedCandidate } from '../vocabulary/candidate';
import { explainRank } from './explanation';
import { fuseScores, type Witness } from './fuseScores';
import { poolBestTwo } from './poolChunks';
import { type RankingParameters, rankingParameters } from './rankingParameters';

/** Candidates by falling `fusedScore`; ties by meaning, then by id, so that equal evidence gives one order. */
export function rankCandidates(
  candidates: readonly Candidate[],
  parameters: RankingParameters = rankingParameters,
): readonly RankedCandidate[] {
  const witnesses = candidates.map((candidate) => witnessOf(candidate, parameters));
  const fused = fuseScores(witnesses, parameters);
  const ranked = candidates.map((candidate, at): RankedCandidate => {
    const { meaning, words } = witnesses[at]!;
    const scores = { fusedScore: fused[at]!, meaningScore: meaning ?? 0, wordsScore: words };
    const bestChunk = bestChunkOf(candidate.chunks).chunkId;
    return { ...candidate, ...scores, bestChunk, explanation: explainRank(candidate, witnesses[at]!) };
  });
  return ranked.sort(byRank);
}

function witnessOf(
  candidate: Candidate,
  { secondChunkMeaning, secondChunkWords }: RankingParameters,
): Witness {
  const cosines = candidate.chunks.flatMap(({ cosineScore }) =>
    cosineScore === undefined ? [] : [cosineScore],
  );
  const bm25 = candidate.chunks.flatMap(({ bm25Score }) => (bm25Score === undefined ? [] : [bm25Score]));
  return {
    ...(cosines.length > 0 && { meaning: poolBestTwo(cosines, secondChunkMeaning) }),
    words: bm25.length > 0 ? poolBestTwo(bm25, secondChunkWords) : 0,
    coverage: candidate.termCoverage,
  };
}

/** The chunk to show: by meaning where known, else by words. A BM25 point of equal meaning decides. */
function bestChunkOf(chunks: readonly ChunkEvidence[]): ChunkEvidence {
  const topWords = Math.max(1e-9, ...chunks.map(({ bm25Score = 0 }) => bm25Score));
  // Cosines of one article lie within about .1 of each other; the same range is given to the words.
  const worth = ({ cosineScore = 0, bm25Score = 0 }: ChunkEvidence) =>
    cosineScore + (0.05 * bm25Score) / topWords;
  return chunks.reduce((best, chunk) => (worth(chunk) > worth(best) ? chunk : best));
}

function byRank(a: RankedCandidate, b: RankedCandidate): number {
  return (
    b.fusedScore - a.fusedScore || b.meaningScore - a.meaningScore || (a.articleId < b.articleId ? -1 : 1)
  );
}
