// Opening says no with a name: locked, newer, damaged, not writable. And takes over from the dead.
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleCommit } from '../../test/fakes/sampleCommits';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { openStore } from './openStore';
import { knownSchemaVersion } from './runMigrations';

const failure = (code: string): object => expect.objectContaining({ code });
const umzug = sampleCommit({ id: 'umzug', chunks: ['umzug meld'] });

describe('openStore', () => {
  it('makes the folder, and refuses a second writer until the first has closed', async () => {
    const dir = join(await temporaryFolder(), 'tief', 'wissen');
    const first = await openStore({ dir });
    await expect(openStore({ dir })).rejects.toEqual(failure('STORE_LOCKED'));
    await first.close();
    await first.close();
    const second = await openStore({ dir });
    await second.close();
  });

  it('refuses writing after close', async () => {
    const store = await openStore({ dir: await temporaryFolder() });
    await store.close();
    await expect(store.commit([umzug])).rejects.toEqual(failure('STORE_LOCKED'));
  });

  it('takes the lock over from a process that is gone, and not from one that lives', async () => {
    const dir = await temporaryFolder();
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((settle) => dead.on('close', settle));
    const hold = async (pid: number | undefined, host: string): Promise<void> => {
      await mkdir(join(dir, 'store.lock'), { recursive: true });
      await writeFile(join(dir, 'store.owner.json'), JSON.stringify({ pid, host, startedAtMs: 1 }));
    };
    await hold(process.ppid, hostname());
    await expect(openStore({ dir })).rejects.toEqual(failure('STORE_LOCKED'));
    await hold(dead.pid, 'another-machine');
    await expect(openStore({ dir })).rejects.toEqual(failure('STORE_LOCKED'));
    await hold(dead.pid, hostname());
    await (await openStore({ dir })).close();
    await hold(process.pid, hostname());
    await (await openStore({ dir })).close();
  });

  it('takes over a lock whose owner died before it could write its name', async () => {
    const dir = await temporaryFolder();
    const lock = join(dir, 'store.lock');
    await mkdir(lock);
    const before = new Date(Date.now() - 11_000);
    await utimes(lock, before, before);
    await (await openStore({ dir })).close();
  });

  it('opens where the start that cleared a dead lock away died over it', async () => {
    const dir = await temporaryFolder();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    for (const name of ['store.lock', 'takeover.lock']) await mkdir(join(dir, name));
    await writeFile(
      join(dir, 'store.owner.json'),
      JSON.stringify({ pid: gone, host: hostname(), startedAtMs: 1 }),
    );
    const before = new Date(Date.now() - 4_000);
    await utimes(join(dir, 'takeover.lock'), before, before);
    await (await openStore({ dir })).close();
  });

  it('lets one of many starts in that find the same dead owner', async () => {
    const dir = await temporaryFolder();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    await mkdir(join(dir, 'store.lock'));
    await writeFile(
      join(dir, 'store.owner.json'),
      JSON.stringify({ pid: gone, host: hostname(), startedAtMs: 1 }),
    );
    const starts = await Promise.allSettled(Array.from({ length: 6 }, () => openStore({ dir })));
    const opened = starts.flatMap((start) => (start.status === 'fulfilled' ? start.value : []));
    expect(opened).toHaveLength(1);
    for (const start of starts)
      if (start.status === 'rejected') expect(start.reason).toMatchObject({ code: 'STORE_LOCKED' });
    await opened[0]!.close();
  });

  it('names a store of a later version and leaves it alone', async () => {
    const dir = await temporaryFolder();
    await (await openStore({ dir })).close();
    const path = join(dir, 'store', 'store.json');
    const record = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...record, schemaVersion: 99 }));
    await expect(openStore({ dir })).rejects.toEqual(
      expect.objectContaining({ code: 'STORE_NEWER', details: { found: 99, known: knownSchemaVersion } }),
    );
    await writeFile(path, JSON.stringify(record));
    await (await openStore({ dir })).close();
  });

  it.each([
    ['its record', async (dir: string) => writeFile(join(dir, 'store', 'store.json'), '{"schemaVersion":')],
    [
      'a table version',
      async (dir: string) => damageFiles(join(dir, 'store', 'articles.lance', '_versions')),
    ],
    ['a table file', async (dir: string) => damageFiles(join(dir, 'store', 'chunks.lance', 'data'))],
    [
      'all chunk files',
      async (dir: string) => rm(join(dir, 'store', 'chunks.lance', 'data'), { recursive: true }),
    ],
  ])('names damage to %s', async (_name, harm) => {
    const dir = await temporaryFolder();
    const store = await openStore({ dir });
    await store.commit([umzug]);
    await store.close();
    await harm(dir);
    await expect(openStore({ dir })).rejects.toEqual(failure('STORE_DAMAGED'));
  });

  it('finishes a first start that was killed half way', async () => {
    const dir = await temporaryFolder();
    await (await openStore({ dir })).close();
    await rm(join(dir, 'store', 'store.json'));
    await rm(join(dir, 'store', 'usage.lance'), { recursive: true });
    const store = await openStore({ dir });
    await store.commit([umzug]);
    expect(store.articleCount).toBe(1);
    await store.close();
  });

  it('names a folder that cannot be made', async () => {
    const file = join(await temporaryFolder(), 'datei');
    await writeFile(file, '');
    for (const dir of [file, join(file, 'wissen')]) {
      await expect(openStore({ dir })).rejects.toEqual(failure('DATA_FOLDER_READ_ONLY'));
    }
  });
});

async function damageFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await writeFile(join(folder, name), 'kein Lance');
}
