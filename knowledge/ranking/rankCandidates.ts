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
  const ranked = candidates.map((candidate) =>
    rankCandidate(candidate, lifts?.get(candidate.articleId), standingOf?.(candidate.articleId), parameters),
  );
  return ranked.sort(byRank);
}

type Draft = { -readonly [K in keyof RankedCandidate]: RankedCandidate[K] };

// Some hundreds for each keystroke: parts are set one by one, since spreading them takes several times as long.
function rankCandidate(
  { articleId, chunks }: Candidate,
  learned: Lift | undefined,
  kept: KeptStanding | undefined,
  parameters: RankingParameters,
): RankedCandidate {
  const witness = witnessOf(chunks, parameters);
  const ranked: Draft = {
    articleId,
    chunks,
    fusedScore: fuseScores(witness, parameters),
    bestChunk: bestChunkOf(chunks, parameters),
    coverageScore: witness.coverage,
    explanation: explainRank(witness, learned, kept),
  };
  const standing = kept ? kept.state + kept.review + kept.age : 0;
  if (witness.meaning !== undefined) ranked.meaningScore = witness.meaning;
  if (learned) ranked.learned = learned;
  if (standing !== 0) ranked.standing = standing;
  return ranked;
}

function witnessOf(
  chunks: readonly ChunkEvidence[],
  { secondChunkMeaning, secondChunkWords }: RankingParameters,
): Witness {
  const cosines: number[] = [];
  const coverages: number[] = [];
  for (const { cosineScore, termCoverage } of chunks) {
    if (cosineScore !== undefined) cosines.push(cosineScore);
    if (termCoverage !== undefined) coverages.push(termCoverage);
  }
  const coverage = coverages.length > 0 ? poolBestTwo(coverages, secondChunkWords) : 0;
  return cosines.length > 0 ? { meaning: poolBestTwo(cosines, secondChunkMeaning), coverage } : { coverage };
}

/** The chunk to show: the one that would rank best alone. */
function bestChunkOf(chunks: readonly ChunkEvidence[], parameters: RankingParameters): ChunkId {
  const [first, ...rest] = chunks;
  const worth = (chunk: ChunkEvidence) => fuseScores(witnessOf([chunk], parameters), parameters);
  let best = first!;
  let most = rest.length > 0 ? worth(best) : 0;
  for (const chunk of rest) {
    const its = worth(chunk);
    if (its > most) [best, most] = [chunk, its];
  }
  return best.chunkId;
}

function byRank(a: RankedCandidate, b: RankedCandidate): number {
  return (
    placeScore(b) - placeScore(a) ||
    (b.meaningScore ?? 0) - (a.meaningScore ?? 0) ||
    (a.articleId < b.articleId ? -1 : 1)
  );
}
