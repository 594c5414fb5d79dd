// The native store keeps the store port's promises, across restarts too.
// Faults, locks, kills, backups and word search have test files of their own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleOutcome } from '../../test/fakes/outcomeStorePortTests';
import { sampleCommit, samplePicture, showing } from '../../test/fakes/sampleCommits';
import { storeMemoryPortTests } from '../../test/fakes/storeMemoryPortTests';
import { type OpenEmptyStore, storePortTests } from '../../test/fakes/storePortTests';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { openStore } from './openStore';

const openEmpty: OpenEmptyStore = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'silbertablett-'));
  const store = await openStore({ dir });
  const close = async (): Promise<void> => {
    await store.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { store, close };
};
storePortTests('LanceDB', openEmpty);
storeMemoryPortTests('LanceDB', openEmpty);

describe('a reopened store', () => {
  it('holds what was committed, removed and rated before', async () => {
    const dir = await temporaryFolder();
    const umzug = sampleCommit({ id: 'umzug', chunks: ['Umzug melden', 'Zähler ablesen'] });
    const first = await openStore({ dir });
    await first.commit([umzug, sampleCommit({ id: 'weg', chunks: ['weg'] })]);
    await first.removeArticles([sampleCommit({ id: 'weg', chunks: [] }).article.id]);
    await first.outcomes.append([sampleOutcome('r1', { kind: 'unhelpful', reason: 'unclear' })]);
    await first.close();

    const second = await openStore({ dir });
    expect([second.articleCount, second.chunkCount]).toEqual([1, 2]);
    expect(await second.article(umzug.article.id)).toEqual(umzug.article);
    expect((await second.chunks(umzug.chunks.map(({ id }) => id))).map(({ text }) => text)).toEqual([
      'Umzug melden',
      'Zähler ablesen',
    ]);
    expect((await second.outcomes.read())[0]).toMatchObject({ id: 'r1', reason: 'unclear' });
    expect(second.stamp.storeId).toBe(first.stamp.storeId);
    await second.close();
  });

  it('has let go of pictures that neither an article nor a former text of one shows', async () => {
    const dir = await temporaryFolder();
    const [former, shown, unused] = [samplePicture('a'), samplePicture('b'), samplePicture('c')];
    const umzug = sampleCommit({ id: 'umzug', chunks: ['Umzug melden'] });
    const first = await openStore({ dir });
    await first.commit([showing(umzug, former)], { cause: 'import', importId: 'i1' });
    await first.commit([{ ...showing(umzug, shown), assets: [shown, unused] }], { cause: 'edit' });
    expect(await first.asset(unused.id)).toEqual(unused);
    await first.reorganise();
    await first.close();
    const second = await openStore({ dir });
    const kept = await Promise.all([former, shown, unused].map(({ id }) => second.asset(id)));
    expect(kept).toEqual([former, shown, undefined]);
    await second.close();
  });

  it('streams the vectors of one model exactly, all or chosen', async () => {
    const store = await openStore({ dir: await temporaryFolder() });
    const a = sampleCommit({ id: 'a', chunks: ['eins', 'zwei'] });
    const b = sampleCommit({ id: 'b', chunks: ['drei'], fingerprint: 'model-b', dim: 12 });
    await store.commit([a, b]);
    const all = new Map<string, Float32Array>();
    for await (const [id, vector] of store.chunkVectors('model-a')) all.set(id, vector);
    expect(all).toEqual(new Map(a.chunks.map(({ id, vector }) => [id, vector])));
    const chosen: string[] = [];
    for await (const [id] of store.chunkVectors('model-a', ['a#1' as never, 'b#0' as never])) chosen.push(id);
    expect(chosen).toEqual(['a#1']);
    expect([...store.chunkRevisions('model-b')].map(([id]) => id)).toEqual(['b#0']);
    await store.close();
  });

  it('answers alike before and after a reorganisation', async () => {
    const store = await openStore({ dir: await temporaryFolder() });
    const commits = Array.from({ length: 8 }, (_, i) =>
      sampleCommit({ id: `a${i}`, chunks: [`wort${i}`, 'x'] }),
    );
    for (const commit of commits) await store.commit([commit]);
    await store.commit([sampleCommit({ id: 'a3', chunks: ['anders'] })]);
    const ids = commits.flatMap(({ chunks }) => chunks.map(({ id }) => id));
    const before = (await store.chunks(ids)).map(({ id, text }) => [id, text]);
    await store.reorganise();
    await store.close();
    const again = await openStore({ dir: store.dir });
    expect((await again.chunks(ids)).map(({ id, text }) => [id, text])).toEqual(before);
    await again.close();
  });
});
