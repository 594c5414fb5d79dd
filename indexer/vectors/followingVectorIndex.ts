// The vector index with its store behind it: caught up once, then following each change; saved when asked to.
// Knows nothing of how neighbours are found.
import type { VectorIndex, VectorNeighbour } from '../../knowledge/ports';
import type { ChunkId } from '../../knowledge/vocabulary/ids';
import { Slices } from '../threads/slices';
import { compactIndex } from './compactIndex';
import type { HnswIndex } from './hnswIndex';
import { type SnapshotPlace, writeSnapshot } from './vectorSnapshot';
import type { VectorChange, VectorSource } from './vectorSource';

// Wasted places cost memory (1.8 kB each) and search time; a fresh graph of 20,000 takes about 5 s of slices.
const wastedShare = 0.5;
const minWasted = 1000;

/** How the index came to be true: chunks taken from the snapshot, added from the store, removed as no longer stored. */
export interface OpeningReport {
  readonly loaded: number;
  readonly added: number;
  readonly removed: number;
}

/** The index with its store behind it: follows each change in slices, and is written to disk on `save` and `close`. */
export class FollowingVectorIndex implements VectorIndex {
  #report: OpeningReport = { loaded: 0, added: 0, removed: 0 };
  #index: HnswIndex;
  readonly #stopListening: () => void;
  /** Chunks that changed while catching up; what was read of them before is out of date. */
  readonly #changed = new Set<ChunkId>();
  #saving: Promise<void> = Promise.resolve();
  #caughtUp = false;
  #compacting = false;
  #closed = false;
  /** The store's version whose content lies on the disk; undefined when none that is true does. */
  #savedVersion: number | undefined;

  constructor(
    index: HnswIndex,
    private readonly place: SnapshotPlace,
    private readonly source: VectorSource,
    savedVersion?: number,
  ) {
    this.#index = index;
    this.#savedVersion = savedVersion;
    this.#stopListening = source.onChange((change) => this.#follow(change));
  }

  get size(): number {
    return this.#index.size;
  }

  get dimensions(): number {
    return this.#index.dimensions;
  }

  nearest(vector: Float32Array, limit: number): readonly VectorNeighbour[] {
    return this.#index.nearest(vector, limit);
  }

  cosine(vector: Float32Array, chunkId: ChunkId): number | undefined {
    return this.#index.cosine(vector, chunkId);
  }

  has(chunkId: ChunkId): boolean {
    return this.#index.has(chunkId);
  }

  upsert(chunkId: ChunkId, vector: Float32Array): void {
    this.#index.upsert(chunkId, vector);
  }

  remove(chunkId: ChunkId): void {
    this.#index.remove(chunkId);
  }

  /** How the index came to be true at open. */
  get report(): OpeningReport {
    return this.#report;
  }

  /** Writes a snapshot if the store has changed since the last one. Throws system errors; the index stays usable. */
  save(): Promise<void> {
    const write = async (): Promise<void> => {
      const { stamp } = this.source;
      if (stamp.version === this.#savedVersion) return;
      await writeSnapshot(this.place, this.#index, stamp);
      this.#savedVersion = stamp.version;
    };
    this.#saving = this.#saving.then(write, write);
    return this.#saving;
  }

  /** Saves and stops following the store; call it before the store is closed. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    await this.save();
  }

  /** Compares ids and revisions with the store, removes what went, adds what came or changed. Called once, at open. */
  async catchUp(): Promise<void> {
    const index = this.#index;
    const { source } = this;
    const { fingerprint } = this.place;
    const loaded = index.size;
    const gone = new Set(index.chunks().keys());
    const missing = new Map<ChunkId, number>();
    let wanted = 0;
    for (const [id, revision] of source.chunkRevisions(fingerprint)) {
      wanted += 1;
      gone.delete(id);
      if (index.chunks().get(id)?.revision !== revision) missing.set(id, revision);
    }
    for (const id of gone) index.remove(id);
    const slices = new Slices();
    let added = 0;
    for await (const [id, vector] of readVectors(source, fingerprint, [...missing.keys()], wanted)) {
      if (!missing.has(id) || this.#changed.has(id)) continue;
      index.upsert(id, vector, missing.get(id));
      added += 1;
      await slices.pause();
    }
    this.#caughtUp = true;
    this.#changed.clear();
    if (missing.size > 0 || gone.size > 0) this.#savedVersion = undefined;
    this.#report = { loaded, added, removed: gone.size };
    void index.readAhead(() => this.#closed);
    void this.#compactWhenDue();
  }

  async #follow(change: VectorChange): Promise<void> {
    if (change.kind !== 'replaced') return;
    // A chunk that comes back with another model's vector keeps the one this index has: the index of the earlier
    // model goes on answering while the base is embedded anew.
    const returning = new Set(change.added.map(({ id }) => id));
    for (const { chunkId } of change.removed) {
      this.#changed.add(chunkId);
      if (!returning.has(chunkId)) this.#index.remove(chunkId);
    }
    const slices = new Slices();
    for (const { id, vector, fingerprint } of change.added) {
      this.#changed.add(id);
      if (fingerprint !== this.place.fingerprint) continue;
      this.#index.upsert(id, vector, change.revision);
      await slices.pause();
    }
    if (this.#caughtUp) this.#changed.clear();
    void this.#compactWhenDue();
  }

  /** Builds a fresh graph beside the one in use when half as many places are wasted as used; never fails. */
  async #compactWhenDue(): Promise<void> {
    const isDue = this.#index.wasted > Math.max(minWasted, this.#index.size * wastedShare);
    if (!isDue || this.#compacting || !this.#caughtUp) return;
    this.#compacting = true;
    const compacting = compactIndex(this.#index, {
      isStopped: () => this.#closed,
      swap: (fresh) => {
        this.#index = fresh;
      },
    });
    // Without room for a second graph the one in use goes on, and the next change tries again.
    await compacting.catch(() => {});
    this.#compacting = false;
  }
}

/** Vectors of `missing`; when that is nearly everything, one pass over all is quicker than looking up each id. */
function readVectors(
  source: VectorSource,
  fingerprint: string,
  missing: readonly ChunkId[],
  total: number,
): AsyncIterable<readonly [ChunkId, Float32Array]> {
  return source.chunkVectors(fingerprint, missing.length * 2 > total ? undefined : missing);
}
