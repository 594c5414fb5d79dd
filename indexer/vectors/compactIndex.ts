// Builds a fresh graph of the chunks that are still there, while the one in use goes on answering and changing.
// Knows nothing of when that is worth it.
import type { ChunkId } from '../../knowledge/vocabulary/ids';
import { Slices } from '../threads/slices';
import { HnswIndex, type IndexedChunk } from './hnswIndex';

/** `isStopped` is asked after each slice · `swap` is called with the fresh index in the very turn it is complete. */
export interface CompactionCalls {
  readonly isStopped: () => boolean;
  readonly swap: (fresh: HnswIndex) => void;
}

/** Hands `swap` the same chunks in a graph without waste, changes meanwhile included; or stops without a call. */
export async function compactIndex(index: HnswIndex, { isStopped, swap }: CompactionCalls): Promise<void> {
  const fresh = HnswIndex.empty(index.dimensions);
  const taken = new Map<ChunkId, IndexedChunk>();
  const slices = new Slices();
  for (const id of [...index.chunks().keys()]) {
    take(id, { from: index, to: fresh, taken });
    await slices.pause();
    if (isStopped()) return;
  }
  // In one turn with the swap, so that nothing changes between: what came, went or was replaced since it was taken.
  for (const [id, chunk] of index.chunks())
    if (taken.get(id) !== chunk) take(id, { from: index, to: fresh, taken });
  for (const id of taken.keys()) if (!index.has(id)) fresh.remove(id);
  swap(fresh);
}

function take(
  id: ChunkId,
  { from, to, taken }: { from: HnswIndex; to: HnswIndex; taken: Map<ChunkId, IndexedChunk> },
): void {
  const chunk = from.chunks().get(id);
  const vector = from.vector(id);
  if (!chunk || !vector) return;
  to.upsert(id, vector, chunk.revision);
  taken.set(id, chunk);
}
