// Opens the vector index of one model: loaded, caught up or rebuilt, but true to the store in any case.
// Knows nothing of how neighbours are found.
import { FollowingVectorIndex } from './followingVectorIndex';
import { HnswIndex } from './hnswIndex';
import { dropForeignSnapshots, readSnapshot } from './vectorSnapshot';
import type { VectorSource } from './vectorSource';

/** `dir`: folder of the snapshots · `dim`: numbers a vector of the model `fingerprint` has. */
export interface VectorIndexOptions {
  readonly dir: string;
  readonly source: VectorSource;
  readonly fingerprint: string;
  readonly dim: number;
}

/** Opens the index of one model. Fails with the source's codes, never because of a snapshot. */
export async function openVectorIndex(options: VectorIndexOptions): Promise<FollowingVectorIndex> {
  const { dir, source, fingerprint, dim } = options;
  const place = { dir, fingerprint, dimensions: dim };
  const loaded = await readSnapshot(place, source.stamp.storeId);
  const index = loaded ?? HnswIndex.empty(dim);
  // Followed from before the comparison, so that no commit falls between the two.
  const following = new FollowingVectorIndex(index, place, source);
  await following.catchUp();
  await dropForeignSnapshots(place, (other) => !isEmpty(source.chunkRevisions(other)));
  return following;
}

function isEmpty(values: Iterable<unknown>): boolean {
  for (const _ of values) return false;
  return true;
}
