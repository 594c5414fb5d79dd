// Step 3 of an answer: chunk evidence becomes articles in order, each with its named parts.
// Knows no index and no text.
import {
  type Candidate,
  type ChunkEvidence,
  placeScore,
  type RankedCandidate,
} from '../vocabulary/candidate';
import type { ArticleId, ChunkId } from '../vocabulary/ids';
import type { Lift } from '../vocabulary/lift';
import { explainRank } from './explanation';
import { fuseScores, type Witness } from './fuseScores';
import type { KeptStanding } from './keptStanding';
import { poolBestTwo } from './poolChunks';
import { type RankingParameters, rankingParameters } from './rankingParameters';

/** What past outcomes say of single articles. */
export type Lifts = Pick<ReadonlyMap<ArticleId, Lift>, 'get'>;

/** What is known of the articles beside the evidence; absent parts weigh nothing. */
export interface RankingKnowledge {
  readonly lifts?: Lifts | undefined;
  readonly standingOf?: (id: ArticleId) => KeptStanding;
}

/** Candidates by falling `placeScore`; ties by meaning, then by id, so that equal evidence gives one order. */
export function rankCandidates(
  candidates: readonly Candidate[],
  { lifts, standingOf }: RankingKnowledge = {},
  parameters: RankingParameters = rankingParameters,
): readonly RankedCandidate[] {
  const ranked = candidates.map((candidate): RankedCandidate => {
    const witness = witnessOf(candidate.chunks, parameters);
    const learned = lifts?.get(candidate.articleId);
    const kept = standingOf?.(candidate.articleId);
    const standing = kept ? kept.state + kept.review + kept.age : 0;
    return {
      ...candidate,
      fusedScore: fuseScores(witness, parameters),
      bestChunk: bestChunkOf(candidate.chunks, parameters),
      ...(witness.meaning !== undefined && { meaningScore: witness.meaning }),
      coverageScore: witness.coverage,
      ...(learned && { learned }),
      ...(standing !== 0 && { standing }),
      explanation: explainRank(witness, learned, kept),
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

function byRank(a: RankedCandidate, b: RankedCandidate): number {
  return (
    placeScore(b) - placeScore(a) ||
    (b.meaningScore ?? 0) - (a.meaningScore ?? 0) ||
    (a.articleId < b.articleId ? -1 : 1)
  );
}
