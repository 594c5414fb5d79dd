// Nearest chunks by cosine, in memory: the only file that knows hnswlib-node. A cache; the store is the truth.
// Knows nothing of snapshots' names or of the store; openVectorIndex keeps it true.
import hnswlib from 'hnswlib-node';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { VectorIndex, VectorNeighbour } from '../../knowledge/ports';
import type { ChunkId } from '../../knowledge/vocabulary/ids';
import { Slices } from '../threads/slices';
import { PointCache } from './pointCache';

/**
 * Links a node (M), candidates kept while building and while searching (ef). Measured on 20,000 passages and 500
 * questions embedded with the default model, recall@10 against exact: 16/128/128 .965 · 16/200/400 .992 ·
 * 24/128/300 .993 · 24/128/400 .995 (.996 after replacing half of the chunks) · 32/200/400 .997 at twice the time.
 * Building is the largest part of an import after embedding: 24/64/400 takes 56 % of the time of 24/128/400 and gives
 * .997 beside its .998 (20,000 passages of five public sets, 300 of them as questions); 24/48/400 takes 70 % of the time
 * of 24/64/400 and gives .996 beside its .997, 24/40/400 on the bench's 20,000 passages .991 beside .997.
 */
export const graphShape = { links: 24, efConstruction: 48, efSearch: 400 } as const;

const firstCapacity = 1024;
const growth = 1.5;
// The same numbers in the same order give the same graph.
const seed = 100;

/** A chunk's place in the graph and the revision of its vector; -1 where the caller did not tell. */
export interface IndexedChunk {
  readonly label: number;
  readonly revision: number;
}

/** Owns a graph of unit vectors [dimensions]. */
export class HnswIndex implements VectorIndex {
  readonly dimensions: number;
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #chunks = new Map<ChunkId, IndexedChunk>();
  readonly #idOfLabel = new Map<number, ChunkId>();
  readonly #points: PointCache;
  #nextLabel = 0;
  #wasted = 0;

  private constructor(dimensions: number, graph: hnswlib.HierarchicalNSW) {
    this.dimensions = dimensions;
    this.#graph = graph;
    this.#points = new PointCache(dimensions, (label) => graph.getPoint(label));
    // Of unit vectors the inner product is the cosine, without normalising every vector again.
    graph.setEf(graphShape.efSearch);
  }

  /** An index without chunks. */
  static empty(dimensions: number): HnswIndex {
    const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    graph.initIndex(firstCapacity, graphShape.links, graphShape.efConstruction, seed);
    return new HnswIndex(dimensions, graph);
  }

  /** Reads a graph written by `writeGraph`, beside other work; `chunks` as they were then. Throws when the two do not fit. */
  static async read(
    file: string,
    dimensions: number,
    chunks: readonly (readonly [ChunkId, IndexedChunk])[],
  ): Promise<HnswIndex> {
    const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    await graph.readIndex(file);
    const labels = new Set(graph.getIdsList());
    const index = new HnswIndex(dimensions, graph);
    for (const [id, chunk] of chunks) {
      if (!labels.has(chunk.label)) throw new RangeError('The graph lacks a chunk of its list');
      index.#enter(id, chunk);
    }
    index.#nextLabel = [...labels].reduce((max, label) => Math.max(max, label + 1), 0);
    index.#wasted = labels.size - index.size;
    return index;
  }

  get size(): number {
    return this.#chunks.size;
  }

  /** Places in the graph that removed or replaced chunks have left behind. */
  get wasted(): number {
    return this.#wasted;
  }

  nearest(vector: Float32Array, limit: number): readonly VectorNeighbour[] {
    this.#check('query', vector);
    const count = Math.min(Math.floor(limit), this.size);
    if (count < 1) return [];
    this.#graph.setEf(Math.max(graphShape.efSearch, count));
    const { neighbors, distances } = this.#graph.searchKnn(Array.from(vector), count);
    return neighbors
      .flatMap((label, i) => {
        const chunkId = this.#idOfLabel.get(label);
        return chunkId === undefined ? [] : [{ chunkId, cosineScore: clampCosine(1 - (distances[i] ?? 1)) }];
      })
      .sort((a, b) => b.cosineScore - a.cosineScore);
  }

  cosine(vector: Float32Array, chunkId: ChunkId): number | undefined {
    this.#check(chunkId, vector);
    const known = this.#chunks.get(chunkId);
    return known && clampCosine(this.#points.dot(vector, known.label));
  }

  /** Reads vectors ahead of `cosine`, as many as are kept, in slices; `isStopped` ends it early. */
  async readAhead(isStopped: () => boolean): Promise<void> {
    const slices = new Slices();
    for (const id of [...this.#chunks.keys()]) {
      // Gone meanwhile: the graph hands out no removed vectors.
      const known = this.#chunks.get(id);
      if (!known) continue;
      if (isStopped() || !this.#points.keep(known.label)) return;
      await slices.pause();
    }
  }

  has(chunkId: ChunkId): boolean {
    return this.#chunks.has(chunkId);
  }

  upsert(chunkId: ChunkId, vector: Float32Array, revision = -1): void {
    this.#check(chunkId, vector);
    const known = this.#chunks.get(chunkId);
    if (known && equalNumbers(this.#point(chunkId), vector)) {
      this.#enter(chunkId, { label: known.label, revision: revision < 0 ? known.revision : revision });
      return;
    }
    this.remove(chunkId);
    this.#makeRoom();
    const label = this.#nextLabel++;
    // Places of removed chunks are left empty: filling them again takes up to ten times as long as a place at the end,
    // and lowers recall (.986 instead of .994); `wasted` tells when a fresh graph is due.
    this.#graph.addPoint(Array.from(vector), label);
    this.#enter(chunkId, { label, revision });
  }

  remove(chunkId: ChunkId): void {
    const known = this.#chunks.get(chunkId);
    if (!known) return;
    this.#graph.markDelete(known.label);
    this.#wasted += 1;
    this.#chunks.delete(chunkId);
    this.#idOfLabel.delete(known.label);
  }

  /** All chunks with their places, as `read` wants them back. */
  chunks(): ReadonlyMap<ChunkId, IndexedChunk> {
    return this.#chunks;
  }

  /** The stored vector of a chunk, [dimensions]; undefined when it is not in the index. */
  vector(id: ChunkId): Float32Array | undefined {
    const point = this.#point(id);
    return point && Float32Array.from(point);
  }

  /** Writes the graph to a file. Throws when it cannot. */
  writeGraph(file: string): void {
    this.#graph.writeIndexSync(file);
  }

  #enter(id: ChunkId, chunk: IndexedChunk): void {
    this.#chunks.set(id, chunk);
    this.#idOfLabel.set(chunk.label, id);
  }

  #point(id: ChunkId): readonly number[] | undefined {
    const known = this.#chunks.get(id);
    return known && this.#graph.getPoint(known.label);
  }

  #makeRoom(): void {
    const capacity = this.#graph.getMaxElements();
    if (this.#graph.getCurrentCount() < capacity) return;
    this.#graph.resizeIndex(Math.max(firstCapacity, Math.ceil(capacity * growth)));
  }

  #check(id: string, vector: Float32Array): void {
    if (vector.length === this.dimensions) return;
    throw new TablettError('VECTOR_SIZE', { id, received: vector.length, expected: this.dimensions });
  }
}

function equalNumbers(a: readonly number[] | undefined, b: Float32Array): boolean {
  return a !== undefined && a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Rounding of float32 sums may leave [-1, 1] by a hair. */
function clampCosine(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
