// The native store with both native indexes behind it: they stay true to it through commits, removals and restarts.
// Knows nothing of how: everything is compared with the fakes, which are handed the same writes.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFullText } from '../../indexer/store/lanceFullText';
import { openStore } from '../../indexer/store/openStore';
import { openVectorIndex } from '../../indexer/vectors/openVectorIndex';
import { articleId, chunkId } from '../../knowledge/vocabulary/ids';
import { MemoryStore } from '../fakes/memoryStore';
import { sampleCommit } from '../fakes/sampleCommits';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { describeStore, doStep, planSteps } from './writingPlan';

describe('store and indexes', () => {
  it('agree with the fakes after every few steps, and after each restart', async () => {
    const dir = await temporaryFolder();
    const memory = new MemoryStore();
    for (let from = 0; from < planSteps; from += 8) {
      const opened = await openAll(dir);
      await expectAgreement(opened, memory);
      for (let n = from; n < from + 8; n++) {
        await doStep(opened.store, n);
        await doStep(memory, n);
        if (n % 5 === 0) await opened.store.reorganise();
      }
      await expectAgreement(opened, memory);
      await opened.vectors.close();
      opened.words.close();
      await opened.store.close();
    }
  });

  it('load their snapshots at a start without changes', async () => {
    const dir = await temporaryFolder();
    const first = await openAll(dir);
    await doStep(first.store, 0);
    await first.vectors.close();
    await first.store.close();
    const second = await openAll(dir);
    expect(second.vectors.report).toMatchObject({ added: 0, removed: 0 });
    expect(second.vectors.report.loaded).toBe(second.store.chunkCount);
    await second.store.close();
  });

  it('answer without a fault while articles are committed and reorganised', async () => {
    const { store, words, vectors } = await openAll(await temporaryFolder());
    const texts = (n: number): string[] => [`stand${n} eins gemeinsam`, `stand${n} zwei gemeinsam`];
    const ids = [0, 1].map((ordinal) => chunkId(articleId('a'), ordinal));
    await store.commit([sampleCommit({ id: 'a', chunks: texts(0) })]);
    let isWriting = true;
    const reading = (async () => {
      let rounds = 0;
      for (; isWriting || rounds < 5; rounds++) {
        const chunks = await store.chunks(ids);
        const stands = new Set(chunks.map(({ text }) => text.split(' ')[0]));
        expect([chunks.length, stands.size]).toEqual([2, 1]);
        expect(await words.find(['gemeinsam'], 10)).toHaveLength(2);
        expect(vectors.size).toBe(2);
        await new Promise((resume) => setTimeout(resume, 1));
      }
    })();
    for (let n = 1; n <= 30; n++) {
      await store.commit([sampleCommit({ id: 'a', chunks: texts(n) })]);
      if (n % 10 === 0) await store.reorganise();
    }
    isWriting = false;
    await reading;
    await store.close();
  });
});

async function openAll(dir: string) {
  const store = await openStore({ dir });
  const words = await openFullText(store);
  const vectors = await openVectorIndex({
    dir: join(dir, 'vectors'),
    source: store,
    fingerprint: 'model-a',
    dim: 8,
  });
  return { store, words, vectors };
}

async function expectAgreement(
  { store, words, vectors }: Awaited<ReturnType<typeof openAll>>,
  memory: MemoryStore,
): Promise<void> {
  expect(await describeStore(store)).toEqual(await describeStore(memory));
  expect(words.chunkFrequency('gemeinsam')).toBe(memory.chunkCount);
  expect(await words.find(['gemeinsam'], 1000)).toHaveLength(memory.chunkCount);
  expect(vectors.size).toBe(memory.chunkCount);
  for (const { id, vector } of memory.embeddedChunks()) expect(vectors.cosine(vector, id)).toBeCloseTo(1, 5);
}
