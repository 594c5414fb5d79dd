// A VectorIndex that compares with every vector: slow, exact, the yardstick for the native one.
// Knows nothing of graphs or snapshots.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { VectorIndex, VectorNeighbour } from '../../knowledge/ports';
import type { ChunkId } from '../../knowledge/vocabulary/ids';

/** Exact nearest neighbours over unit vectors of `dimensions` numbers. Fails with VECTOR_SIZE. */
export class ExactVectorIndex implements VectorIndex {
  readonly #vectors = new Map<ChunkId, Float32Array>();

  constructor(readonly dimensions: number) {}

  get size(): number {
    return this.#vectors.size;
  }

  nearest(vector: Float32Array, limit: number): readonly VectorNeighbour[] {
    this.#check('query', vector);
    return [...this.#vectors]
      .map(([chunkId, stored]) => ({ chunkId, cosineScore: dot(vector, stored) }))
      .sort((a, b) => b.cosineScore - a.cosineScore)
      .slice(0, limit);
  }

  cosine(vector: Float32Array, chunkId: ChunkId): number | undefined {
    this.#check(chunkId, vector);
    const stored = this.#vectors.get(chunkId);
    return stored && dot(vector, stored);
  }

  has(chunkId: ChunkId): boolean {
    return this.#vectors.has(chunkId);
  }

  upsert(chunkId: ChunkId, vector: Float32Array): void {
    this.#check(chunkId, vector);
    this.#vectors.set(chunkId, vector.slice());
  }

  remove(chunkId: ChunkId): void {
    this.#vectors.delete(chunkId);
  }

  #check(id: string, vector: Float32Array): void {
    if (vector.length === this.dimensions) return;
    throw new TablettError('VECTOR_SIZE', { id, received: vector.length, expected: this.dimensions });
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
