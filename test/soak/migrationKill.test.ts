// Kill -9 at random moments of a migration, again and again until one comes through: the store opens with all it held.
// Once in `npm test`, SOAK_ROUNDS times (default 40) in `npm run soak`; the child (openedWriter.ts) does nothing but open it.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { extract } from 'tar';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, storeFolder } from '../../indexer/store/openStore';
import { restoreStore } from '../../indexer/store/restoreStore';
import { knownSchemaVersion } from '../../indexer/store/runMigrations';
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';
import { temporaryFolder } from '../fakes/temporaryFolder';

const rounds = Number(process.env.SOAK_ROUNDS ?? (process.env.SOAK ? 40 : 1));
const firstSeed = Number(process.env.SOAK_SEED ?? 1);
const saved = [1, 4].map((schema) => resolve(`test/fixtures/stores/schema-${schema}.backup`));

// Built below node_modules, so that the child finds the packages.
let built: string;
beforeAll(async () => {
  await mkdir(resolve('node_modules/.cache'), { recursive: true });
  built = await mkdtemp(resolve('node_modules/.cache/opened-writer-'));
  const entry = resolve('test/soak/openedWriter.ts');
  await build({ configFile: false, logLevel: 'error', build: { ssr: entry, outDir: built } });
});
afterAll(() => rm(built, { recursive: true, force: true }));

describe.each(saved)('a migration of %s killed at any moment', (backup) => {
  it(`ends as if it had never been killed, ${rounds} times`, {
    timeout: 60_000 + rounds * 60_000,
  }, async () => {
    const whole = await heldBy(await restored(backup));
    for (let round = 0; round < rounds; round++) {
      const random = seededRandom(firstSeed + round);
      const dir = await unmigrated(backup);
      let kills = 0;
      // Later and later, so that the kills walk through all steps.
      for (let lastMs = 60; !(await opensUntil(dir, random() * lastMs)); lastMs += 40) kills += 1;
      expect(await heldBy(dir), `seed ${firstSeed + round}, ${kills} kills`).toEqual(whole);
      expect(kills).toBeGreaterThan(0);
    }
  });
});

/** As the backup has it: the tables of its schema, not yet migrated. */
async function unmigrated(backup: string): Promise<string> {
  const dir = await temporaryFolder();
  await mkdir(storeFolder(dir), { recursive: true });
  await extract({ file: backup, cwd: storeFolder(dir) });
  return dir;
}

async function restored(backup: string): Promise<string> {
  const dir = await temporaryFolder();
  await restoreStore({ dir, file: backup });
  return dir;
}

/** Whether it came through before the kill. */
function opensUntil(dir: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(built, 'openedWriter.js'), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString();
    if (said === 'begins\n') setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (_code, by) => {
      if (said.includes('through')) settle(true);
      else if (by === 'SIGKILL') settle(false);
      else fail(new Error('It ended by itself: a store must open after any kill.'));
    });
  });
}

/** Everything that the fixtures hold, and the schema it is in by now. */
async function heldBy(dir: string): Promise<object> {
  const store = await openStore({ dir });
  const articles: object[] = [];
  for await (const { id } of store.listArticles()) articles.push((await store.article(id)) ?? {});
  const outcomes = await store.outcomes.read();
  const cases = await store.records.read('goldenCase');
  const { chunkCount } = store;
  await store.close();
  const { schemaVersion } = JSON.parse(await readFile(join(storeFolder(dir), 'store.json'), 'utf8'));
  expect(schemaVersion).toBe(knownSchemaVersion);
  return { articles, outcomes, cases, chunkCount };
}
