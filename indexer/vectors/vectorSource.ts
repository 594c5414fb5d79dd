// What the vector index needs of the store it is built from; the store fits by shape, neither room imports the other.
// Knows nothing of tables or graphs.
import type { ChunkId } from '../../knowledge/vocabulary/ids';

/** A vector that came into force, and the model that made it. */
export interface AddedVector {
  readonly id: ChunkId;
  readonly vector: Float32Array;
  readonly fingerprint: string;
}

/** `replaced`: chunks came (under `revision`) or went; an id in both lists was replaced. Other kinds are of no concern here. */
export type VectorChange =
  | {
      readonly kind: 'replaced';
      readonly revision: number;
      readonly added: readonly AddedVector[];
      readonly removed: readonly { readonly chunkId: ChunkId }[];
    }
  | { readonly kind: 'termsIndexed' };

/** The durable side. A chunk's vector never changes within one revision. */
export interface VectorSource {
  readonly stamp: { readonly storeId: string; readonly version: number };
  chunkRevisions(fingerprint: string): Iterable<readonly [ChunkId, number]>;
  chunkVectors(
    fingerprint: string,
    ids?: readonly ChunkId[],
  ): AsyncIterable<readonly [ChunkId, Float32Array]>;
  onChange(listener: (change: VectorChange) => void | Promise<void>): () => void;
}
