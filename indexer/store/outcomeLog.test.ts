// The native log keeps the port's promises, survives restarts and damage, and what is forgotten is on no disk.
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { list } from 'tar';
import { describe, expect, it } from 'vitest';
import { outcomeStorePortTests, sampleOutcome } from '../../test/fakes/outcomeStorePortTests';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import type { LanceStore } from './lanceStore';
import { openStore } from './openStore';
import { restoreStore } from './restoreStore';

outcomeStorePortTests('LanceDB', async () => {
  const store = await openStore({ dir: await temporaryFolder() });
  return { log: store.outcomes, close: () => store.close() };
});

const idsOf = (outcomes: readonly { readonly id: string }[]) => outcomes.map(({ id }) => id);

async function withThree(): Promise<string> {
  const dir = await temporaryFolder();
  const store = await openStore({ dir });
  for (const id of ['one', 'two', 'three']) await store.outcomes.append([sampleOutcome(id)]);
  await store.close();
  return dir;
}

const folderOf = (dir: string, part: string) => join(dir, 'store', 'outcomes.lance', part);

/** Paths of a folder's files, oldest first. */
async function filesOf(dir: string, part: string): Promise<readonly string[]> {
  const { stat } = await import('node:fs/promises');
  const folder = folderOf(dir, part);
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const times = await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs));
  return paths
    .map((path, at) => ({ path, time: times[at]! }))
    .sort((a, b) => a.time - b.time)
    .map(({ path }) => path);
}

describe('the outcome log', () => {
  it('is the same after a restart, weak kinds included, and counts on', async () => {
    const dir = await withThree();
    const store = await openStore({ dir });
    await store.outcomes.append([sampleOutcome('weak', { kind: 'opened' })]);
    await store.close();
    const again = await openStore({ dir });
    await again.outcomes.append([sampleOutcome('five')]);
    expect(idsOf(await again.outcomes.read())).toEqual(['one', 'two', 'three', 'weak', 'five']);
    expect(again.outcomes.state()).toBe('whole');
    await again.close();
  });

  it.each([
    [
      'cut data of the latest outcome',
      async (dir: string) => truncate((await filesOf(dir, 'data')).at(-1)!, 10),
    ],
    ['lost data of the latest outcome', async (dir: string) => rm((await filesOf(dir, 'data')).at(-1)!)],
    [
      'an unreadable latest version',
      async (dir: string) => {
        const latest = (await readdir(folderOf(dir, '_versions')))
          .filter((n) => n.endsWith('manifest'))
          .sort()[0]!;
        await writeFile(join(folderOf(dir, '_versions'), latest), 'kein Lance');
      },
    ],
  ])('comes back from its own versions after %s', async (_name, harm) => {
    const dir = await withThree();
    await harm(dir);
    const store = await openStore({ dir });
    expect(store.outcomes.state()).toBe('restored');
    expect(idsOf(await store.outcomes.read())).toEqual(['one', 'two']);
    await store.outcomes.append([sampleOutcome('four')]);
    await store.close();
    const again = await openStore({ dir });
    expect(idsOf(await again.outcomes.read())).toEqual(['one', 'two', 'four']);
    expect(again.outcomes.state()).toBe('whole');
    await again.close();
  });

  it('starts empty where no version can be read, keeps the damaged one aside, and answers go on', async () => {
    const dir = await withThree();
    for (const path of await filesOf(dir, '_versions')) await writeFile(path, 'kein Lance');
    const store = await openStore({ dir });
    expect(store.outcomes.state()).toBe('lost');
    await store.outcomes.append([sampleOutcome('first')]);
    expect(idsOf(await store.outcomes.read())).toEqual(['first']);
    await store.close();
    expect((await readdir(join(dir, 'store'))).some((name) => name.startsWith('outcomes.damaged'))).toBe(
      true,
    );
  });

  it.each([
    ['an outcome is forgotten', 'outcomes', (store: LanceStore) => store.outcomes.remove(['first'])],
    ['all are', 'outcomes', (store: LanceStore) => store.outcomes.removeBefore(Number.MAX_SAFE_INTEGER)],
    [
      'records are erased, though none is left',
      'records',
      (store: LanceStore) => store.records.remove('goldenRun', []),
    ],
  ])('takes what damage has set aside away when %s', async (_name, log, forget) => {
    const dir = await withThree();
    const first = await openStore({ dir });
    await first.records.append([{ kind: 'goldenRun', id: 'run', atMs: 1, body: '{}' }]);
    await first.close();
    const versions = join(dir, 'store', `${log}.lance`, '_versions');
    for (const name of await readdir(versions)) await writeFile(join(versions, name), 'kein Lance');
    const store = await openStore({ dir });
    await store.outcomes.append([sampleOutcome('first')]);
    const asides = async () =>
      (await readdir(join(dir, 'store'))).filter((name) => name.startsWith(`${log}.damaged-`)).length;
    expect(await asides()).toBe(1);
    await store.outcomes.removeBefore(1);
    expect(await asides()).toBe(1);
    const file = join(await temporaryFolder(), 'base.backup');
    await store.backup(file);
    const names: string[] = [];
    await list({ file, onReadEntry: ({ path }) => void names.push(path) });
    expect(names.filter((name) => name.includes('.damaged-'))).toEqual([]);
    await forget(store);
    expect(await asides()).toBe(0);
    await store.close();
  });

  it('leaves nothing of a forgotten outcome in any file', async () => {
    const dir = await temporaryFolder();
    const store = await openStore({ dir });
    await store.outcomes.append([sampleOutcome('stays')]);
    await store.outcomes.append([sampleOutcome('goes', { concernWords: 'Geheimnisvolles' })]);
    expect(await holds(dir, 'Geheimnisvolles')).toBe(true);
    await store.outcomes.remove(['goes']);
    expect(await holds(dir, 'Geheimnisvolles')).toBe(false);
    expect(idsOf(await store.outcomes.read())).toEqual(['stays']);
    await store.close();
  });

  it('takes in the ratings of schema 1 without their words', async () => {
    const dir = await temporaryFolder();
    await restoreStore({ dir, file: resolve('test/fixtures/stores/schema-1.backup') });
    const store = await openStore({ dir });
    const outcomes = await store.outcomes.read();
    expect(outcomes.map(({ id, kind, articleId, reason }) => ({ id, kind, articleId, reason }))).toEqual([
      { id: 'r3', kind: 'withdrawn', articleId: 'abschlag', reason: undefined },
      { id: 'r1', kind: 'helpful', articleId: 'umzug', reason: undefined },
      { id: 'r2', kind: 'unhelpful', articleId: 'umzug', reason: 'outdated' },
    ]);
    expect(outcomes[1]?.vectorModel).toBe('model-a');
    expect(outcomes[1]?.concernKey).toBe(outcomes[2]?.concernKey);
    expect([store.articleCount, store.chunkCount]).toEqual([2, 3]);
    expect(await readdir(join(dir, 'store'))).not.toContain('ratings.lance');
    await store.close();
  });
});

async function holds(dir: string, words: string): Promise<boolean> {
  const entries = await readdir(join(dir, 'store'), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    if ((await readFile(join(entry.parentPath, entry.name))).includes(words)) return true;
  }
  return false;
}
