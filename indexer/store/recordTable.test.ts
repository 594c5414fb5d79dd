// Small records stay in order across restarts, kinds apart; damage costs the last ones only; removed ones are on no disk.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeptRecord } from '../../knowledge/vocabulary/keptRecord';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { openStore } from './openStore';

const record = (id: string, kind: KeptRecord['kind'] = 'goldenCase', body = '{}'): KeptRecord => ({
  kind,
  id,
  // Clocks jump; the order is that of appending.
  atMs: 1000 - id.length,
  body,
});
const idsOf = (records: readonly KeptRecord[]) => records.map(({ id }) => id);

async function holds(dir: string, word: string): Promise<boolean> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return contents.some((content) => content.includes(word));
}

describe('records', () => {
  it('come back by kind in the order of appending, as they were, after a restart too', async () => {
    const dir = await temporaryFolder();
    const first = await openStore({ dir });
    await first.records.append([record('eins'), record('r', 'goldenRun')]);
    await first.records.append([record('zweite', 'goldenCase', '{"text":"it’s \'quoted\'"}')]);
    await first.close();
    const store = await openStore({ dir });
    await store.records.append([record('drei')]);
    expect(idsOf(await store.records.read('goldenCase'))).toEqual(['eins', 'zweite', 'drei']);
    expect((await store.records.read('goldenCase'))[1]!.body).toBe('{"text":"it’s \'quoted\'"}');
    expect(idsOf(await store.records.read('goldenRun'))).toEqual(['r']);
    expect(await store.records.read('trialEvent')).toEqual([]);
    await store.close();
  });

  it('stay the same through many appends and the merging of files', async () => {
    const store = await openStore({ dir: await temporaryFolder() });
    const ids = Array.from({ length: 60 }, (_, at) => `r${at}`);
    for (const id of ids) await store.records.append([record(id, 'trialEvent')]);
    expect(idsOf(await store.records.read('trialEvent'))).toEqual(ids);
    await store.close();
  });

  it('are gone from every file once removed, those of another kind with the same id are not', async () => {
    const dir = await temporaryFolder();
    const store = await openStore({ dir });
    await store.records.append([
      record('x', 'goldenCase', '{"text":"Pfauenauge"}'),
      record('x', 'goldenRun'),
    ]);
    expect(await holds(dir, 'Pfauenauge')).toBe(true);
    await store.records.remove('goldenCase', ['x', 'unknown']);
    expect(await holds(dir, 'Pfauenauge')).toBe(false);
    expect(idsOf(await store.records.read('goldenRun'))).toEqual(['x']);
    await store.close();
  });

  it('survive damage to the latest file by going back to the version before', async () => {
    const dir = await temporaryFolder();
    const store = await openStore({ dir });
    await store.records.append([record('eins')]);
    const data = join(dir, 'store', 'records.lance', 'data');
    const before = new Set(await readdir(data));
    await store.records.append([record('zwei')]);
    await store.close();
    const latest = (await readdir(data)).filter((name) => !before.has(name));
    for (const name of latest) await rm(join(data, name));
    const again = await openStore({ dir });
    expect(idsOf(await again.records.read('goldenCase'))).toEqual(['eins']);
    await again.records.append([record('drei')]);
    expect(idsOf(await again.records.read('goldenCase'))).toEqual(['eins', 'drei']);
    await again.close();
  });

  it('begin anew where nothing can be read, and the store opens all the same', async () => {
    const dir = await temporaryFolder();
    const store = await openStore({ dir });
    await store.records.append([record('eins')]);
    await store.close();
    const versions = join(dir, 'store', 'records.lance', '_versions');
    for (const name of await readdir(versions)) await writeFile(join(versions, name), 'kein Lance');
    const again = await openStore({ dir });
    expect(await again.records.read('goldenCase')).toEqual([]);
    await again.close();
  });
});
