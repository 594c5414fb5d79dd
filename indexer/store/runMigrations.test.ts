// Stores of every earlier schema open: saved ones as they were shipped, and each state between two steps.
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { extract } from 'tar';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { openStore, storeFolder } from './openStore';
import { restoreStore } from './restoreStore';
import { knownSchemaVersion, migrations } from './runMigrations';
import { readStoreRecord, writeStoreRecord } from './storeRecord';
import { connectFolder } from './storeTables';

/** Made by the versions that had these schemas; see test/fixtures/stores. */
const saved = { 1: ['abschlag', 'umzug'], 4: ['in/abschlag.md', 'in/umzug.md'] } as const;
const fileOf = (schema: number) => resolve(`test/fixtures/stores/schema-${schema}.backup`);

async function sourcesOf(dir: string): Promise<readonly string[]> {
  const store = await openStore({ dir });
  const heads = [];
  for await (const head of store.listArticles()) heads.push(head.source);
  expect(store.chunkCount).toBeGreaterThan(0);
  await store.close();
  return heads;
}

describe('runMigrations', () => {
  it.each(Object.entries(saved))(
    'opens a saved store of schema %s with all it held',
    async (schema, sources) => {
      const dir = await temporaryFolder();
      await restoreStore({ dir, file: fileOf(Number(schema)) });
      const opened = await sourcesOf(dir);
      expect(opened.map((source, at) => source.includes(sources[at] ?? '?'))).toEqual([true, true]);
      const record = JSON.parse(await readFile(join(storeFolder(dir), 'store.json'), 'utf8'));
      expect(record.schemaVersion).toBe(knownSchemaVersion);
    },
  );

  it('keeps what agents did with the articles of schema 4', async () => {
    const dir = await temporaryFolder();
    await restoreStore({ dir, file: fileOf(4) });
    const store = await openStore({ dir });
    expect((await store.outcomes.read()).map(({ kind }) => kind)).toEqual(['helpful', 'unhelpful']);
    expect(await store.records.read('goldenCase')).toHaveLength(1);
    await store.close();
  });

  it.each(migrations.map((_, step) => step + 1))(
    'goes on after %i steps, and again after a kill before that was noted',
    async (steps) => {
      const dir = await temporaryFolder();
      await extractInto(dir);
      const folder = storeFolder(dir);
      const connection = await connectFolder(folder);
      for (const migrate of migrations.slice(0, steps)) await migrate(connection);
      connection.close();
      await writeStoreRecord(folder, { ...(await readStoreRecord(folder)), schemaVersion: steps - 1 });
      expect(await sourcesOf(dir)).toHaveLength(2);
    },
  );
});

/** The tables of schema 1 as they lie in the backup, not yet migrated. */
async function extractInto(dir: string): Promise<void> {
  const folder = storeFolder(dir);
  await mkdir(folder, { recursive: true });
  await extract({ file: fileOf(1), cwd: folder });
}
