// The journal across restarts: it goes on where it was, forgets what is old enough, and a damaged one costs histories only.
// Its port's promises are tested with the store's.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { sampleCommit } from '../../test/fakes/sampleCommits';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { keptChanges } from './journalRetention';
import { openStore } from './openStore';

const id = 'umzug' as ArticleId;
const dayMs = 86_400_000;
const state = (n: number) => sampleCommit({ id, chunks: [`Stand ${n}`], contentHash: `h${n}` });

describe('the journal of a store', () => {
  it('goes on after a restart, in order', async () => {
    const dir = await temporaryFolder();
    for (const n of [0, 1, 2]) {
      const store = await openStore({ dir });
      await store.commit([state(n)], { cause: 'edit' });
      await store.close();
    }
    const store = await openStore({ dir });
    const entries = await store.journal.ofArticles([id]);
    expect(entries.map(({ id: entry, before }) => [entry, before?.contentHash])).toEqual([
      ['0', undefined],
      ['1', 'h0'],
      ['2', 'h1'],
    ]);
    await store.close();
  });

  it('forgets at the end of a session what is older than 90 days and not among the last changes', async () => {
    const dir = await temporaryFolder();
    const session = async (day: number, changes: number) => {
      const store = await openStore({ dir, clock: { nowMs: () => day * dayMs } });
      for (let n = 0; n < changes; n++) await store.commit([state(day + n)], { cause: 'edit' });
      const { length } = await store.journal.ofArticles([id]);
      await store.close();
      return length;
    };
    expect(await session(1_000, keptChanges + 10)).toBe(keptChanges + 10);
    expect(await session(1_050, 1)).toBe(keptChanges + 11);
    expect(await session(1_091, 1)).toBe(keptChanges + 12);
    expect(await session(1_092, 0)).toBe(keptChanges);
  });

  it('starts anew where its files are gone; articles are as they were', async () => {
    const dir = await temporaryFolder();
    const first = await openStore({ dir });
    await first.commit([state(1)], { cause: 'edit' });
    await first.close();
    for (const table of ['journal', 'ledger']) {
      const data = join(dir, 'store', `${table}.lance`);
      for (const name of await readdir(data)) await rm(join(data, name), { recursive: true });
    }
    const store = await openStore({ dir });
    expect(await store.article(id)).toEqual(state(1).article);
    expect(await store.journal.ofArticles([id])).toEqual([]);
    expect(await store.ledger.all()).toEqual([]);
    await store.commit([state(2)], { cause: 'edit' });
    expect(await store.journal.ofArticles([id])).toHaveLength(1);
    await store.close();
  });
});
