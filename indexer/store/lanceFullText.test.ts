// Word search over LanceDB keeps the port's promises, indexed or not, across restarts, and scores as plain BM25 does.
// Speed is measured by the bench command, not here.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lexicalIndexPortTests } from '../../test/fakes/lexicalIndexPortTests';
import { MemoryFullText } from '../../test/fakes/memoryFullText';
import { MemoryStore } from '../../test/fakes/memoryStore';
import { sampleCommit, seededRandom } from '../../test/fakes/sampleCommits';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { openFullText } from './lanceFullText';
import { openStore } from './openStore';

lexicalIndexPortTests('LanceDB', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'silbertablett-'));
  const store = await openStore({ dir });
  const index = await openFullText(store);
  const close = async (): Promise<void> => {
    index.close();
    await store.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { store, index, settle: () => store.reorganise(), close };
});

describe('openFullText', () => {
  it('scores as plain BM25 does', async () => {
    const store = await openStore({ dir: await temporaryFolder() });
    const memory = new MemoryStore();
    const index = await openFullText(store);
    const random = seededRandom(3);
    const word = (): string => `w${Math.floor(60 * random() ** 2)}`;
    for (let i = 0; i < 40; i++) {
      const text = Array.from({ length: 5 + Math.floor(random() * 30) }, word).join(' ');
      const commit = sampleCommit({ id: `a${i}`, chunks: [text] });
      await store.commit([commit]);
      await memory.commit([commit]);
      if (i === 39) await store.reorganise();
    }
    const expected = await new MemoryFullText(memory).find(['w1', 'w7', 'w20'], 5);
    const found = await index.find(['w1', 'w7', 'w20'], 5);
    for (const [i, { bm25Score }] of expected.entries())
      expect(found[i]?.bm25Score).toBeCloseTo(bm25Score, 3);
    await store.close();
  });

  it('finds alike after a restart, with a snapshot, without one, and with a damaged one', async () => {
    const dir = await temporaryFolder();
    const first = await openStore({ dir });
    await openFullText(first);
    await first.commit([sampleCommit({ id: 'umzug', chunks: ['umzug meld', 'zahl les'] })]);
    await first.close();
    const snapshot = join(dir, 'caches', 'terms.json');
    const whole = await readFile(snapshot, 'utf8');
    for (const text of [
      whole,
      undefined,
      whole.slice(0, 30),
      whole.replace(/"version":\d+/, '"version":99'),
    ]) {
      await rm(snapshot);
      if (text !== undefined) await writeFile(snapshot, text);
      const store = await openStore({ dir });
      const index = await openFullText(store);
      expect((await index.find(['zahl'], 5)).map(({ chunkId }) => chunkId)).toEqual(['umzug#1']);
      expect([index.chunkCount, index.chunkFrequency('umzug')]).toEqual([2, 1]);
      expect(index.spellingsNear('umzgu', 1).map(({ spelling }) => spelling)).toEqual(['umzug']);
      const { version } = JSON.parse(await readFile(snapshot, 'utf8'));
      expect(version).toBe(store.stamp.version); // Counted once, not again with each start until the next import.
      await store.reorganise();
      await store.commit([sampleCommit({ id: 'umzug', chunks: ['umzug meld', 'zahl les'] })]);
      await store.close();
    }
  });
});
