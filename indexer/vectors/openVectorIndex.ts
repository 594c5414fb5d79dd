// Opens the vector index of one model: loaded, caught up or rebuilt, but true to the store in any case.
// Knows nothing of how neighbours are found.
import { FollowingVectorIndex } from './followingVectorIndex';
import { HnswIndex } from './hnswIndex';
import { dropForeignSnapshots, readSnapshot, type Snapshot } from './vectorSnapshot';
import type { VectorSource } from './vectorSource';

/**
 * `dir`: folder of the snapshots · `dim`: numbers a vector of the model `fingerprint` has · `snapshot`: read ahead, while
 * the model was still loading; it becomes the index if it fits, so it serves once.
 */
export interface VectorIndexOptions {
  readonly dir: string;
  readonly source: VectorSource;
  readonly fingerprint: string;
  readonly dim: number;
  readonly snapshot?: Snapshot | undefined;
}

/** Opens the index of one model. Fails with the source's codes, never because of a snapshot. */
export async function openVectorIndex(options: VectorIndexOptions): Promise<FollowingVectorIndex> {
  const { dir, source, fingerprint, dim } = options;
  const place = { dir, fingerprint };
  const isFitting = (snapshot: Snapshot | undefined): boolean =>
    snapshot?.storeId === source.stamp.storeId &&
    snapshot.fingerprint === fingerprint &&
    snapshot.index.dimensions === dim;
  const read = isFitting(options.snapshot) ? options.snapshot : await readSnapshot(place);
  const loaded = isFitting(read) ? read : undefined;
  // Followed from before the comparison, so that no commit falls between the two.
  const index = loaded?.index ?? HnswIndex.empty(dim);
  const following = new FollowingVectorIndex(index, place, source, loaded?.version);
  await following.catchUp();
  await dropForeignSnapshots(place, (other) => !isEmpty(source.chunkRevisions(other)));
  return following;
}

function isEmpty(values: Iterable<unknown>): boolean {
  for (const _ of values) return false;
  return true;
}
