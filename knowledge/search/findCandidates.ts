// Step 2 of an answer: both indexes are asked at once, their finds are joined article by article.
// Judges nothing: scores keep the scale of their maker.
import type { Embedder, LexicalFind, LexicalIndex, VectorIndex, VectorNeighbour } from '../ports';
import type { Candidate, ChunkEvidence } from '../vocabulary/candidate';
import type { Query } from '../vocabulary/concern';
import { type ArticleId, articleOfChunk, type ChunkId } from '../vocabulary/ids';
import { idealBm25Score } from './idealBm25Score';

/** Chunks taken from each index: see docs/measurements.md, "depth of the candidate list". */
export const chunksPerIndex = 100;

export interface SearchPorts {
  /** Absent while the model loads or is missing: words answer alone. */
  readonly embedder?: Pick<Embedder, 'embedQuery'>;
  readonly vectorIndex: VectorIndex;
  readonly lexicalIndex: LexicalIndex;
}

export interface FoundCandidates {
  /** One entry an article, in no particular order. */
  readonly candidates: readonly Candidate[];
  /** The concern's vector, [dim] unit length; absent where only words were searched. */
  readonly vector?: Float32Array;
}

/**
 * Candidates from meaning and words. The word search runs while the worker embeds.
 * Fails with CANCELLED when `signal` aborts; other failures of the embedder pass through.
 */
export async function findCandidates(
  query: Query,
  ports: SearchPorts,
  signal?: AbortSignal,
): Promise<FoundCandidates> {
  const embedding = ports.embedder?.embedQuery(query.text, signal);
  const finding = ports.lexicalIndex.find(query.terms, chunksPerIndex);
  const [vector, finds] = await Promise.all([embedding, finding]);
  const neighbours = vector ? ports.vectorIndex.nearest(vector, chunksPerIndex) : [];
  const chunks = joinEvidence(neighbours, finds);
  if (vector) completeCosines(chunks, vector, ports.vectorIndex);
  const candidates = groupByArticle(chunks, idealBm25Score(query.terms, ports.lexicalIndex));
  return vector ? { candidates, vector } : { candidates };
}

type Draft = { -readonly [K in keyof ChunkEvidence]: ChunkEvidence[K] };

function joinEvidence(
  neighbours: readonly VectorNeighbour[],
  finds: readonly LexicalFind[],
): Map<ChunkId, Draft> {
  const chunks = new Map<ChunkId, Draft>();
  for (const { chunkId, cosineScore } of neighbours) chunks.set(chunkId, { chunkId, cosineScore });
  for (const { chunkId, bm25Score } of finds) {
    const known = chunks.get(chunkId);
    if (known) known.bm25Score = bm25Score;
    else chunks.set(chunkId, { chunkId, bm25Score });
  }
  return chunks;
}

/** Chunks that only words found get their exact cosine too, so that meaning is known of every candidate. */
function completeCosines(chunks: Map<ChunkId, Draft>, vector: Float32Array, index: VectorIndex): void {
  for (const chunk of chunks.values()) {
    if (chunk.cosineScore !== undefined) continue;
    const cosineScore = index.cosine(vector, chunk.chunkId);
    if (cosineScore !== undefined) chunk.cosineScore = cosineScore;
  }
}

function groupByArticle(chunks: Map<ChunkId, Draft>, ideal: number): Candidate[] {
  const byArticle = new Map<ArticleId, ChunkEvidence[]>();
  for (const chunk of chunks.values()) {
    const id = articleOfChunk(chunk.chunkId);
    const list = byArticle.get(id);
    if (list) list.push(chunk);
    else byArticle.set(id, [chunk]);
  }
  return [...byArticle].map(([articleId, list]) => {
    const best = list.reduce((highest, { bm25Score = 0 }) => Math.max(highest, bm25Score), 0);
    return { articleId, chunks: list, termCoverage: ideal > 0 ? Math.min(1, best / ideal) : 0 };
  });
}
