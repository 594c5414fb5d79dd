// A compacted index holds the same chunks, also those that changed while it was being built.
import { describe, expect, it, vi } from 'vitest';
import { articleId, type ChunkId, chunkId } from '../../knowledge/vocabulary/ids';
import { unitVector } from '../../test/fakes/sampleCommits';
import { compactIndex } from './compactIndex';
import { HnswIndex } from './hnswIndex';

const dim = 64;
const idOf = (n: number): ChunkId => chunkId(articleId('a'), n);

describe('compactIndex', () => {
  it('keeps what is there, and takes changes over that come meanwhile', async () => {
    const index = HnswIndex.empty(dim);
    for (let n = 0; n < 3000; n++) index.upsert(idOf(n), unitVector(`v${n}`, dim), 1);
    for (let n = 0; n < 2000; n++) index.remove(idOf(n));
    expect([index.size, index.wasted]).toEqual([1000, 2000]);
    let fresh: HnswIndex | undefined;
    const swap = (built: HnswIndex): void => {
      fresh = built;
    };
    const compacting = compactIndex(index, { isStopped: () => false, swap });
    await new Promise((resume) => setImmediate(resume));
    index.remove(idOf(2000));
    index.upsert(idOf(2001), unitVector('anders', dim), 2);
    index.upsert(idOf(5000), unitVector('dazu', dim), 2);
    await compacting;
    expect(fresh?.size).toBe(1000);
    expect(fresh?.wasted).toBeLessThan(3);
    for (const [id, { revision }] of index.chunks()) {
      expect(fresh?.chunks().get(id)?.revision).toBe(revision);
      expect(fresh?.vector(id)).toEqual(index.vector(id));
    }
  });

  it('gives up when it is stopped', async () => {
    const index = HnswIndex.empty(dim);
    index.upsert(idOf(1), unitVector('v', dim));
    const swap = vi.fn();
    await compactIndex(index, { isStopped: () => true, swap });
    expect(swap).not.toHaveBeenCalled();
  });
});
