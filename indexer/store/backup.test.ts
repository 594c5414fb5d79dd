// A backup holds everything; restoring it replaces the store only once the backup has proved readable.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../test/fakes/memoryStore';
import { sampleOutcome } from '../../test/fakes/outcomeStorePortTests';
import { sampleCommit } from '../../test/fakes/sampleCommits';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { describeStore } from '../../test/store/writingPlan';
import { writeBackup } from './backup';
import { openStore } from './openStore';
import { restoreStore } from './restoreStore';
import { verifyBackup } from './verifyBackup';

const umzug = sampleCommit({ id: 'umzug', chunks: ['umzug meld', 'zahl les'] });
const abschlag = sampleCommit({ id: 'abschlag', chunks: ['abschlag hoh'] });

describe('backup and restore', () => {
  it('bring everything back, into the same folder or another one', async () => {
    const { dir, file, storeId } = await backedUp();
    const store = await openStore({ dir });
    await store.removeArticles([umzug.article.id]);
    await store.close();
    for (const target of [dir, join(await temporaryFolder(), 'anderswo')]) {
      await restoreStore({ dir: target, file });
      const restored = await openStore({ dir: target });
      expect(await describeStore(restored)).toEqual(await expected());
      expect((await restored.outcomes.read()).map(({ id }) => id)).toEqual(['r1']);
      expect(restored.stamp.storeId).not.toBe(storeId);
      await restored.close();
    }
    expect((await readdir(dir)).filter((name) => name.startsWith('store.')).sort()).toEqual([]);
  });

  it('bring the owner’s settings along, not those of this machine', async () => {
    const { dir, store } = await filled();
    await writeFile(join(dir, 'learning.json'), '{"targetRisk":0.1}');
    for (const name of ['settings.json', 'erase.json']) await writeFile(join(dir, name), '{"bounds":null}');
    const file = join(await temporaryFolder(), 'wissen.backup');
    await store.backup(file);
    await store.close();
    expect(await readdir(join(dir, 'store'))).not.toContain('settings');
    const target = join(await temporaryFolder(), 'anderswo');
    await restoreStore({ dir: target, file });
    expect(await readFile(join(target, 'learning.json'), 'utf8')).toBe('{"targetRisk":0.1}');
    expect((await readdir(target)).sort()).toEqual(['learning.json', 'store']);
    expect(await readdir(join(target, 'store'))).not.toContain('settings');
    const names = (await verifyBackup(file)).files.map(({ path }) => path);
    expect(names.filter((name) => name.startsWith('settings/'))).toEqual(['settings/learning.json']);
  });

  it('hold up no rating, and hold the moment they began in', async () => {
    const { dir, store } = await filled();
    const file = join(await temporaryFolder(), 'wissen.backup');
    const order: string[] = [];
    const backup = store.backup(file).then(() => order.push('backup'));
    await new Promise((resume) => setImmediate(resume)); // It stands in line now.
    const rated = store.outcomes.append([sampleOutcome('r2')]).then(() => order.push('rating'));
    await Promise.all([backup, rated]);
    await store.close();
    expect(order).toEqual(['rating', 'backup']);
    expect((await readdir(dir)).filter((name) => name.startsWith('store.'))).toEqual([]);
    await restoreStore({ dir, file });
    const restored = await openStore({ dir });
    expect((await restored.outcomes.read()).map(({ id }) => id)).toEqual(['r1']);
    await restored.close();
  });

  it('strike out what was being imported into the base that they replace', async () => {
    const { dir, file } = await backedUp();
    const job = join(dir, 'import-job.json');
    await writeFile(job, '{}');
    await restoreStore({ dir, file });
    await expect(readFile(job)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('bring no other files into the data folder than settings of the owner', async () => {
    const { dir, store } = await filled();
    const file = join(await temporaryFolder(), 'fremd.backup');
    await store.close();
    const settings = join(dir, 'store', 'settings');
    await mkdir(settings);
    for (const name of ['import-job.json', 'web-secrets.json', 'erase.json', 'learning.json', 'lock'])
      await writeFile(join(settings, name), '{}');
    await rename(settings, join(dir, 'fremd'));
    await writeBackup({ folder: join(dir, 'store'), dir: join(dir, 'fremd') }, file);
    const target = join(await temporaryFolder(), 'anderswo');
    await restoreStore({ dir: target, file });
    expect((await readdir(target)).sort()).toEqual(['learning.json', 'store']);
  });

  it('say where they cannot be written; the store is not at fault', async () => {
    const { store } = await filled();
    const folder = await temporaryFolder();
    const file = join(folder, 'datei');
    await writeFile(file, '');
    for (const place of [join(folder, 'fehlt', 'wissen.backup'), join(file, 'wissen.backup'), folder]) {
      await expect(store.backup(place)).rejects.toMatchObject({
        code: 'PLACE_UNWRITABLE',
        details: { path: place },
      });
    }
    await store.close();
    expect(await readdir(folder)).toEqual(['datei']);
  });

  it('are proved by reading back: a changed byte anywhere is found', async () => {
    const { file } = await backedUp();
    const list = await verifyBackup(file);
    expect(list.files.length).toBeGreaterThan(5);
    const plain = gunzipSync(await readFile(file));
    const place = plain.lastIndexOf('umzug');
    plain.write('unzug', place);
    await writeFile(file, gzipSync(plain));
    await expect(verifyBackup(file)).rejects.toMatchObject({
      code: 'BACKUP_INVALID',
      details: { reason: expect.stringContaining('was changed') },
    });
  });

  it('refuse what is no backup, and leave the store as it was', async () => {
    const { dir, file } = await backedUp();
    const whole = await readFile(file);
    const other = join(await temporaryFolder(), 'kein.backup');
    for (const bytes of [Buffer.from('kein Archiv'), whole.subarray(0, whole.length / 2), Buffer.alloc(0)]) {
      await writeFile(other, bytes);
      const refusal = restoreStore({ dir, file: other }).catch(String);
      // Of the file, not of the store, which was never in danger.
      expect(await refusal).toMatch(/BACKUP_INVALID: (?!.*(?:STORE_DAMAGED|restoring))/);
    }
    await expect(restoreStore({ dir, file: `${other}.fehlt` })).rejects.toEqual(
      expect.objectContaining({ code: 'SOURCE_MISSING', details: { path: `${other}.fehlt` } }),
    );
    const store = await openStore({ dir });
    expect(await describeStore(store)).toEqual(await expected());
    await expect(restoreStore({ dir, file })).rejects.toEqual(
      expect.objectContaining({ code: 'STORE_LOCKED' }),
    );
    await store.close();
  });

  it('come back to the earlier store after a kill between the two renames', async () => {
    const { dir } = await backedUp();
    await rename(join(dir, 'store'), join(dir, 'store.before-restore'));
    const store = await openStore({ dir });
    expect(await describeStore(store)).toEqual(await expected());
    await store.close();
  });
});

async function filled() {
  const dir = await temporaryFolder();
  const store = await openStore({ dir });
  await store.commit([umzug, abschlag]);
  await store.outcomes.append([sampleOutcome('r1')]);
  return { dir, store };
}

async function backedUp(): Promise<{ dir: string; file: string; storeId: string }> {
  const { dir, store } = await filled();
  const file = join(await temporaryFolder(), 'wissen.backup');
  await store.backup(file);
  await store.close();
  return { dir, file, storeId: store.stamp.storeId };
}

async function expected(): Promise<object> {
  const memory = new MemoryStore();
  await memory.commit([umzug, abschlag]);
  return describeStore(memory);
}
