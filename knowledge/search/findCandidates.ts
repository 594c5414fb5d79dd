// Step 2 of an answer: both indexes are asked at once, their finds are joined article by article.
// Judges nothing: scores keep the scale of their maker.
import type {
  Embedder,
  LearnedExperience,
  LexicalFind,
  LexicalIndex,
  VectorIndex,
  VectorNeighbour,
} from '../ports';
import type { Candidate, ChunkEvidence } from '../vocabulary/candidate';
import type { Query } from '../vocabulary/concern';
import { concernKey } from '../vocabulary/concernKey';
import { type ArticleId, articleOfChunk, type ChunkId, chunkId } from '../vocabulary/ids';
import type { Recollection } from '../vocabulary/lift';
import { type ConcernMeans, centreQuery } from './centreQuery';
import { idealBm25Score } from './idealBm25Score';

/** Chunks taken from each index: see docs/measurements.md, "depth of the candidate list". */
const chunksPerIndex = 100;
/** Articles that only experience brings, at most, and chunks read of each: an answer must stay quick. */
const mostRecalled = 20;
const chunksOfRecalled = 50;
/** How much deeper both indexes are asked once, where most of what they found may not answer. */
const deeper = 5;

export interface SearchPorts {
  /** Absent while the model loads or is missing: words answer alone. */
  readonly embedder?: Pick<Embedder, 'embedQuery'>;
  readonly vectorIndex: VectorIndex;
  readonly lexicalIndex: LexicalIndex;
  /** Means of the embedder's model; absent: vectors are searched as they are. */
  readonly concernMeans?: ConcernMeans;
  /** Absent: nothing is learned yet. */
  readonly experience?: LearnedExperience;
  /** Whether an article may answer; absent: all may. Asked of each find, so it must be quick. */
  readonly serves?: (id: ArticleId) => boolean;
}

export interface FoundCandidates {
  /** One entry an article, in no particular order. */
  readonly candidates: readonly Candidate[];
  /** The concern's own vector, [dim] unit length, not centred; absent where only words were searched. */
  readonly vector?: Float32Array;
  /** What past outcomes say of the articles for this concern. */
  readonly recollection?: Recollection;
}

/**
 * Candidates from meaning and words: neither waits for the other, as the word search may take longer than embedding.
 * Fails with CANCELLED when `signal` aborts; other failures of the embedder pass through.
 */
export async function findCandidates(
  query: Query,
  ports: SearchPorts,
  signal?: AbortSignal,
): Promise<FoundCandidates> {
  const [{ vector, sought, neighbours }, finds] = await Promise.all([
    findMeaning(query, ports, signal),
    findWords(query.terms, ports),
  ]);
  const chunks = joinEvidence(neighbours, finds, idealBm25Score(query, ports.lexicalIndex));
  const recollection = ports.experience?.recall({ key: concernKey(query), vector });
  if (sought && recollection) joinRecalled(chunks, recollection.recalled, ports);
  if (sought) completeCosines(chunks, sought, ports.vectorIndex);
  const candidates = groupByArticle(chunks);
  return { candidates, ...(vector && { vector }), ...(recollection && { recollection }) };
}

/** `vector` as embedded · `sought`: what the index is asked with · `neighbours`: found while words may still be sought. */
interface MeaningFinds {
  readonly vector?: Float32Array;
  readonly sought?: Float32Array;
  readonly neighbours: readonly VectorNeighbour[];
}

async function findMeaning(query: Query, ports: SearchPorts, signal?: AbortSignal): Promise<MeaningFinds> {
  const vector = await ports.embedder?.embedQuery(query.text, signal);
  if (!vector) return { neighbours: [] };
  const mean = ports.concernMeans?.[query.language];
  const sought = mean ? centreQuery(vector, mean) : vector;
  return { vector, sought, neighbours: findNear(sought, ports) };
}

async function findWords(
  terms: readonly string[],
  { lexicalIndex, serves }: SearchPorts,
): Promise<readonly LexicalFind[]> {
  const finds = await lexicalIndex.find(terms, chunksPerIndex);
  const served = servedOf(finds, serves);
  return isThin(served, finds)
    ? servedOf(await lexicalIndex.find(terms, deeper * chunksPerIndex), serves)
    : served;
}

function findNear(vector: Float32Array, { vectorIndex, serves }: SearchPorts): readonly VectorNeighbour[] {
  const near = vectorIndex.nearest(vector, chunksPerIndex);
  const served = servedOf(near, serves);
  return isThin(served, near)
    ? servedOf(vectorIndex.nearest(vector, deeper * chunksPerIndex), serves)
    : served;
}

/** At most as many as one search takes, so that a base with an archive is searched no deeper than one without. */
function servedOf<Find extends { readonly chunkId: ChunkId }>(
  finds: readonly Find[],
  serves: SearchPorts['serves'],
): readonly Find[] {
  if (!serves) return finds;
  return finds.filter(({ chunkId }) => serves(articleOfChunk(chunkId))).slice(0, chunksPerIndex);
}

/** Full, and most of it not for agents: an archive must not crowd out what answers. */
function isThin(served: readonly unknown[], found: readonly unknown[]): boolean {
  return found.length >= chunksPerIndex && served.length < found.length / 2;
}

type Draft = { -readonly [K in keyof ChunkEvidence]: ChunkEvidence[K] };

function joinEvidence(
  neighbours: readonly VectorNeighbour[],
  finds: readonly LexicalFind[],
  ideal: number,
): Map<ChunkId, Draft> {
  const chunks = new Map<ChunkId, Draft>();
  for (const { chunkId, cosineScore } of neighbours) chunks.set(chunkId, { chunkId, cosineScore });
  for (const { chunkId, bm25Score } of finds) {
    const termCoverage = ideal > 0 ? Math.min(1, bm25Score / ideal) : 0;
    chunks.set(chunkId, { ...(chunks.get(chunkId) ?? { chunkId }), bm25Score, termCoverage });
  }
  return chunks;
}

/** Articles that helped with similar concerns take part though no index found them: with their first chunks. */
function joinRecalled(
  chunks: Map<ChunkId, Draft>,
  recalled: readonly ArticleId[],
  { vectorIndex: index, serves }: SearchPorts,
): void {
  const found = new Set([...chunks.keys()].map(articleOfChunk));
  for (const article of recalled.slice(0, mostRecalled)) {
    if (found.has(article) || serves?.(article) === false) continue;
    for (let ordinal = 0; ordinal < chunksOfRecalled; ordinal++) {
      const id = chunkId(article, ordinal);
      if (!index.has(id)) break;
      chunks.set(id, { chunkId: id });
    }
  }
}

/** Chunks that only words found get their exact cosine too, so that meaning is known of every candidate. */
function completeCosines(chunks: Map<ChunkId, Draft>, vector: Float32Array, index: VectorIndex): void {
  for (const chunk of chunks.values()) {
    if (chunk.cosineScore !== undefined) continue;
    const cosineScore = index.cosine(vector, chunk.chunkId);
    if (cosineScore !== undefined) chunk.cosineScore = cosineScore;
  }
}

function groupByArticle(chunks: Map<ChunkId, Draft>): Candidate[] {
  const byArticle = new Map<ArticleId, ChunkEvidence[]>();
  for (const chunk of chunks.values()) {
    const id = articleOfChunk(chunk.chunkId);
    const list = byArticle.get(id);
    if (list) list.push(chunk);
    else byArticle.set(id, [chunk]);
  }
  return [...byArticle].map(([articleId, list]) => ({ articleId, chunks: list }));
}
