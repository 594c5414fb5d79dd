// Kill -9 at random moments of a manager's day, again and again: the base opens, is sound, and holds what was acknowledged.
// A few rounds in `npm test`; `npm run soak` does SOAK_ROUNDS of them (default 200) from SOAK_SEED on.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';
import { isSound } from '../../knowledge/vocabulary/checkUp';
import { articleId } from '../../knowledge/vocabulary/ids';
import { composeEngine } from '../../main/engine/compose';
import type { Engine } from '../../main/engine/engine';
import { openEngine } from '../../main/engine/openEngine';
import { hashEmbedder } from '../fakes/hashEmbedder';
import { temporaryFolder } from '../fakes/temporaryFolder';
import type { Acknowledged } from './acknowledged';

const rounds = Number(process.env.SOAK_ROUNDS ?? (process.env.SOAK ? 200 : 4));
const firstSeed = Number(process.env.SOAK_SEED ?? 1);
/** Milliseconds after which the kill comes at the latest. */
const longestMs = process.env.SOAK ? 6000 : 2500;

let built: string;
beforeAll(async () => {
  await mkdir(resolve('node_modules/.cache'), { recursive: true });
  built = await mkdtemp(resolve('node_modules/.cache/busy-keeper-'));
  const entry = resolve('test/soak/busyKeeper.ts');
  await build({ configFile: false, logLevel: 'error', build: { ssr: entry, outDir: built } });
});
afterAll(() => rm(built, { recursive: true, force: true }));

/** A round takes seconds, on a busy machine a minute; one that stands still is named after this long, however many there are. */
const stuckMs = 600_000;

it(`holds what was acknowledged through ${rounds} kills`, { timeout: (rounds + 1) * stuckMs }, async () => {
  const [dataDir, folder] = [await temporaryFolder(), join(await temporaryFolder(), 'quellen')];
  const random = seededRandom(firstSeed);
  const said: Acknowledged[] = [];
  for (let round = 0; round < rounds; round++) {
    const seed = firstSeed + round;
    const afterMs = random() * longestMs;
    await unlessStuck(seed, async () => {
      said.push(...(await keeperUntilKilled(dataDir, folder, seed, afterMs)));
      await expectKept(dataDir, said, seed);
    });
  }
  // A loop in which nothing happened proves nothing.
  expect(new Set(said.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
});

/** The limit is a round's, not the loop's: a slow machine may take its time. */
async function unlessStuck(seed: number, round: () => Promise<void>): Promise<void> {
  const passed = new AbortController();
  const stuck = setTimeout(stuckMs, undefined, { signal: passed.signal }).then(() => {
    throw new Error(`seed ${seed}: a round stood still for ${stuckMs / 60_000} minutes`);
  });
  stuck.catch(() => {}); // Aborted once the round is through.
  await Promise.race([round(), stuck]).finally(() => passed.abort());
}

async function keeperUntilKilled(dataDir: string, folder: string, seed: number, afterMs: number) {
  const child = spawn(process.execPath, [join(built, 'busyKeeper.js'), dataDir, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let faults = '';
  child.stderr.on('data', (bytes) => {
    faults += bytes;
  });
  const said: Acknowledged[] = [];
  const ended = new Promise<NodeJS.Signals | null>((done) => child.on('close', (_code, by) => done(by)));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const acknowledged: Acknowledged = JSON.parse(line);
    said.push(acknowledged);
    if (acknowledged.kind === 'opened') void setTimeout(afterMs).then(() => child.kill('SIGKILL'));
  });
  const by = await ended;
  expect(by, `seed ${seed}: the keeper ended by itself\n${faults}`).toBe('SIGKILL');
  return said;
}

async function expectKept(dataDir: string, said: readonly Acknowledged[], seed: number): Promise<void> {
  const engine = await openEngine({ dataDir, workerFolder: '', onEvent: () => {} }, (options) =>
    composeEngine(options, {
      preparer: localPreparer((text) => text.length / 4),
      openConfigured: async () => hashEmbedder({ dimensions: 16 }),
      openFormer: async () => undefined,
    }),
  );
  try {
    await engine.modelReady();
    await engine.resumed();
    const checkUp = await engine.workspace.checkBase({ repair: false }, new AbortController().signal);
    expect(isSound(checkUp), `seed ${seed}: ${JSON.stringify(checkUp.findings)}`).toBe(true);
    await expectEdits(engine, said, seed);
    await expectRatings(engine, said, seed);
  } finally {
    await engine.close();
  }
}

/** The last acknowledged version stands, or a later one that the kill kept from being acknowledged. */
async function expectEdits(engine: Engine, said: readonly Acknowledged[], seed: number): Promise<void> {
  const versions = new Map<string, string>();
  for (const line of said) if (line.kind === 'edited') versions.set(line.articleId, line.version);
  for (const [id, version] of versions) {
    const { text } = await engine.openArticle(articleId(id));
    const [, found = ''] = /Fassung ([\d.]+)\./.exec(text) ?? [];
    const isLater = (a: string, b: string): boolean => {
      const [roundA = 0, stepA = 0] = a.split('.').map(Number);
      const [roundB = 0, stepB = 0] = b.split('.').map(Number);
      return roundA > roundB || (roundA === roundB && stepA >= stepB);
    };
    expect(isLater(found, version), `seed ${seed}: ${id} holds ${found}, acknowledged was ${version}`).toBe(
      true,
    );
  }
}

async function expectRatings(engine: Engine, said: readonly Acknowledged[], seed: number): Promise<void> {
  const ids = new Set<string>();
  for (let offset = 0; ; offset += 100) {
    const { articles, total } = await engine.learnedOverview({ offset, limit: 100 });
    for (const { articleId: id } of articles)
      for (const outcome of await engine.learnedOfArticle(id)) ids.add(outcome.id);
    if (offset + 100 >= total) break;
  }
  const missing = said.filter((line) => line.kind === 'rated' && !ids.has(line.ratingId));
  expect(missing, `seed ${seed}: acknowledged ratings are missing`).toEqual([]);
}
