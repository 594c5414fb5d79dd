// The chunks read last, so that the next keystroke does not read them again. Bounded; least recently used goes first.
// Knows nothing of tables; whoever replaces a chunk must drop it here.
import type { StoredChunk } from '../../knowledge/ports';
import type { ChunkId } from '../../knowledge/vocabulary/ids';

/** A least-recently-used map of at most `capacity` chunks. */
export class ChunkCache {
  // A Map keeps the order of insertion: re-inserting on use makes its first key the one used longest ago.
  readonly #chunks = new Map<ChunkId, StoredChunk>();

  constructor(readonly capacity: number) {}

  get(id: ChunkId): StoredChunk | undefined {
    const chunk = this.#chunks.get(id);
    if (!chunk) return undefined;
    this.#chunks.delete(id);
    this.#chunks.set(id, chunk);
    return chunk;
  }

  put(chunk: StoredChunk): void {
    this.#chunks.delete(chunk.id);
    this.#chunks.set(chunk.id, chunk);
    if (this.#chunks.size <= this.capacity) return;
    const oldest = this.#chunks.keys().next().value;
    if (oldest !== undefined) this.#chunks.delete(oldest);
  }

  drop(ids: readonly ChunkId[]): void {
    for (const id of ids) this.#chunks.delete(id);
  }
}
