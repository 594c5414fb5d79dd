// Opening: loaded, caught up or rebuilt, but true to the store in any case; and true while the store changes.
// Uses the fake store; test/pipeline has the native one.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleId, chunkId } from '../../knowledge/vocabulary/ids';
import { MemoryStore } from '../../test/fakes/memoryStore';
import { sampleCommit, unitVector } from '../../test/fakes/sampleCommits';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import type { FollowingVectorIndex } from './followingVectorIndex';
import { HnswIndex } from './hnswIndex';
import { openVectorIndex } from './openVectorIndex';
import { readSnapshot } from './vectorSnapshot';

const dim = 8;
const umzug = sampleCommit({ id: 'umzug', chunks: ['Umzug melden', 'Zähler ablesen'] });
const abschlag = sampleCommit({ id: 'abschlag', chunks: ['Abschlag ändern'] });

describe('openVectorIndex', () => {
  it('builds from the store, saves, and loads without reading vectors again', async () => {
    const { dir, store, open } = await storeWith(umzug, abschlag);
    const first = await open();
    expect(first.report).toEqual({ loaded: 0, added: 3, removed: 0 });
    await first.close();
    const second = await open();
    expect(second.report).toEqual({ loaded: 3, added: 0, removed: 0 });
    expectTrue(second, store);
    const written = await fileIn(dir, '.hnsw');
    await second.close();
    expect(await fileIn(dir, '.hnsw')).toBe(written); // Nothing changed: not written again.
  });

  it('catches up by difference', async () => {
    const { store, open } = await storeWith(umzug, abschlag);
    await (await open()).close();
    await store.removeArticles([abschlag.article.id]);
    await store.commit([sampleCommit({ id: 'umzug', chunks: ['Umzug melden', 'ganz anders', 'dazu'] })]);
    const index = await open();
    expect(index.report).toEqual({ loaded: 3, added: 3, removed: 1 });
    expectTrue(index, store);
  });

  it.each([
    ['a graph cut short', async (dir: string) => damage(dir, '.hnsw', (bytes) => bytes.subarray(0, 100))],
    ['a flipped byte', async (dir: string) => damage(dir, '.hnsw', (bytes) => flip(bytes))],
    ['a broken stamp', async (dir: string) => damage(dir, '.json', (bytes) => bytes.subarray(0, 40))],
    ['a missing graph', async (dir: string) => rm(join(dir, await fileIn(dir, '.hnsw')))],
    ['a stamp of another version', async (dir: string) => restamp(dir, { format: 1 })],
    ['a stamp with a label too few', async (dir: string) => restamp(dir, { labels: [0, 1] })],
    ['a stamp with a label that the graph lacks', async (dir: string) => restamp(dir, { labels: [0, 1, 9] })],
    [
      'a stamp with something else for a revision',
      async (dir: string) => restamp(dir, { revisions: [1, 1, '1'] }),
    ],
  ])('rebuilds from the store after %s', async (_name, harm) => {
    const { dir, store, open } = await storeWith(umzug, abschlag);
    await (await open()).close();
    await harm(dir);
    const index = await open();
    expect(index.report).toEqual({ loaded: 0, added: 3, removed: 0 });
    expectTrue(index, store);
  });

  it('takes a snapshot that was read ahead, and catches up from it', async () => {
    const { dir, store, open } = await storeWith(umzug, abschlag);
    await (await open()).close();
    const snapshot = await readSnapshot({ dir, fingerprint: 'model-a' });
    await rm(join(dir, await fileIn(dir, '.json')));
    await store.removeArticles([abschlag.article.id]);
    const index = await openVectorIndex({ dir, source: store, fingerprint: 'model-a', dim, snapshot });
    expect(index.report).toEqual({ loaded: 3, added: 0, removed: 1 });
    expectTrue(index, store);
  });

  it('takes none that was read ahead of another store, model or size', async () => {
    const { dir, store, open } = await storeWith(umzug);
    await (await open()).close();
    const fitting = await readSnapshot({ dir, fingerprint: 'model-a' });
    await rm(join(dir, await fileIn(dir, '.json')));
    for (const wrong of [
      { storeId: 'another' },
      { fingerprint: 'model-b' },
      { index: HnswIndex.empty(dim + 1) },
    ]) {
      const snapshot = fitting && { ...fitting, ...wrong };
      const index = await openVectorIndex({ dir, source: store, fingerprint: 'model-a', dim, snapshot });
      expect(index.report).toEqual({ loaded: 0, added: 2, removed: 0 });
      expectTrue(index, store);
    }
  });

  it('follows commits and removals, in slices', async () => {
    const { store, open } = await storeWith(umzug);
    const index = await open();
    await store.commit([abschlag, sampleCommit({ id: 'umzug', chunks: ['Umzug melden'] })]);
    expectTrue(index, store);
    await store.removeArticles([umzug.article.id]);
    expectTrue(index, store);
    expect(index.size).toBe(1);
  });

  it('keeps models apart, and goes on answering while articles are embedded anew', async () => {
    const { dir, store, open } = await storeWith(umzug, abschlag);
    const earlier = await open();
    const later = await openVectorIndex({ dir, source: store, fingerprint: 'model-b', dim: 12 });
    await store.commit([
      sampleCommit({
        id: 'umzug',
        chunks: ['Umzug melden', 'Zähler ablesen'],
        fingerprint: 'model-b',
        dim: 12,
      }),
    ]);
    expect([earlier.size, later.size]).toEqual([3, 2]);
    await earlier.close();
    await later.close();
    const reopened = await openVectorIndex({ dir, source: store, fingerprint: 'model-b', dim: 12 });
    expect(reopened.report.loaded).toBe(2);
    expect((await open()).size).toBe(1);
  });

  it('drops snapshots of models that the store no longer knows', async () => {
    const { dir, store, open } = await storeWith(umzug);
    await (await open()).close();
    await store.commit([sampleCommit({ id: 'umzug', chunks: ['x'], fingerprint: 'model-b', dim: 12 })]);
    const later = await openVectorIndex({ dir, source: store, fingerprint: 'model-b', dim: 12 });
    await later.close();
    expect((await readdir(dir)).filter((name) => name.endsWith('.hnsw'))).toHaveLength(1);
  });

  it('accepts vectors from outside and checks them against the store at the next open', async () => {
    const { store, open } = await storeWith(umzug);
    const index = await open();
    index.upsert(chunkId(articleId('umzug'), 0), unitVector('falsch', dim));
    index.upsert(chunkId(articleId('fremd'), 0), unitVector('fremd', dim));
    await index.close();
    const again = await open();
    expect(again.report).toEqual({ loaded: 3, added: 1, removed: 1 });
    expectTrue(again, store);
  });
});

async function storeWith(...commits: Parameters<MemoryStore['commit']>[0]): Promise<{
  dir: string;
  store: MemoryStore;
  open: () => Promise<FollowingVectorIndex>;
}> {
  const dir = join(await temporaryFolder(), 'vectors');
  await mkdir(dir);
  const store = new MemoryStore();
  await store.commit(commits);
  const open = () => openVectorIndex({ dir, source: store, fingerprint: 'model-a', dim });
  return { dir, store, open };
}

function expectTrue(index: FollowingVectorIndex, store: MemoryStore): void {
  const chunks = [...store.embeddedChunks()];
  expect(index.size).toBe(chunks.length);
  for (const { id, vector } of chunks) expect(index.cosine(vector, id)).toBeCloseTo(1, 5);
}

async function fileIn(dir: string, ending: string): Promise<string> {
  return (await readdir(dir)).find((name) => name.endsWith(ending)) ?? '';
}

async function damage(dir: string, ending: string, change: (bytes: Buffer) => Uint8Array): Promise<void> {
  const path = join(dir, await fileIn(dir, ending));
  await writeFile(path, change(await readFile(path)));
}

async function restamp(dir: string, change: object): Promise<void> {
  const path = join(dir, await fileIn(dir, '.json'));
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...change }));
}

function flip(bytes: Buffer): Uint8Array {
  const copy = Buffer.from(bytes);
  copy[200] = (copy[200] ?? 0) ^ 1;
  return copy;
}
