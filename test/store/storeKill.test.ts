// Kill the writer at any moment: the next open is consistent, and going on ends as if nothing had happened.
// Knows nothing of the commit protocol; it kills at random points of writing, reorganising and opening.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFullText } from '../../indexer/store/lanceFullText';
import type { LanceStore } from '../../indexer/store/lanceStore';
import { openStore } from '../../indexer/store/openStore';
import { MemoryStore } from '../fakes/memoryStore';
import { seededRandom } from '../fakes/sampleCommits';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { describeJournal, describeStore, doStep, planSteps } from './writingPlan';

// Built below node_modules, so that the child finds the packages.
let built: string;
beforeAll(async () => {
  await mkdir(resolve('node_modules/.cache'), { recursive: true });
  built = await mkdtemp(resolve('node_modules/.cache/killed-writer-'));
  const entry = resolve('test/store/killedWriter.ts');
  await build({ configFile: false, logLevel: 'error', build: { ssr: entry, outDir: built } });
});
afterAll(() => rm(built, { recursive: true, force: true }));

describe('a writer killed at any moment', () => {
  it('leaves a store that opens as it was before or after the step in hand, and ends the same', async () => {
    const states = await plannedStates();
    const dir = await temporaryFolder();
    const random = seededRandom(20);
    let next = 0;
    for (let kill = 0; kill < 6; kill++) {
      const steps = kill % 3 === 2 ? 0 : 1 + Math.floor(random() * 4);
      const last = await runUntilKilled(dir, next, { steps, thenMs: Math.floor(random() * 30) });
      const store = await openStore({ dir });
      const done = await stepsDone(store, states, Math.max(next, last + 1));
      await expectWordsFitChunks(store);
      await store.close();
      next = done;
    }
    await runUntilKilled(dir, next, { steps: planSteps, thenMs: 0 });
    const store = await openStore({ dir });
    expect(await describeStore(store)).toEqual(states[planSteps]);
    expect(await describeJournal(store)).toEqual(await plannedJournal());
    await store.close();
  }, 120_000);
});

/** What the store holds after 0, 1, … steps. */
async function plannedStates(): Promise<readonly object[]> {
  const memory = new MemoryStore();
  const states = [await describeStore(memory)];
  for (let n = 0; n < planSteps; n++) {
    await doStep(memory, n);
    states.push(await describeStore(memory));
  }
  return states;
}

async function plannedJournal(): Promise<object> {
  const memory = new MemoryStore();
  for (let n = 0; n < planSteps; n++) await doStep(memory, n);
  return describeJournal(memory);
}

/** Kills with SIGKILL some milliseconds after so many steps were reported; returns the last reported step, -1 if none. */
function runUntilKilled(dir: string, from: number, when: { steps: number; thenMs: number }): Promise<number> {
  const child = spawn(process.execPath, [join(built, 'killedWriter.js'), dir, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = -1;
  let reported = 0;
  const killSoon = (): void => {
    setTimeout(() => child.kill('SIGKILL'), when.thenMs);
  };
  // Without a step to wait for, the kill meets the start of the process and the opening of the store.
  if (when.steps === 0) setTimeout(killSoon, 150);
  child.stdout.on('data', (bytes: Buffer) => {
    for (const line of bytes.toString().trim().split('\n')) {
      last = Number(line);
      reported += 1;
      if (reported === when.steps) killSoon();
    }
  });
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', () => settle(last));
  });
}

/** The number of steps whose outcome the store shows: at least what was reported; the pipe tells late on a busy machine. */
async function stepsDone(store: LanceStore, states: readonly object[], reported: number): Promise<number> {
  const found = await describeStore(store);
  const done = states.findIndex((state, n) => n >= reported && isDeepStrictEqual(state, found));
  expect(done, 'the store shows a state between two steps').toBeGreaterThanOrEqual(reported);
  return done;
}

async function expectWordsFitChunks(store: LanceStore): Promise<void> {
  const index = await openFullText(store);
  expect(index.chunkFrequency('gemeinsam')).toBe(store.chunkCount);
  const found = await index.find(['gemeinsam'], 1000);
  expect(new Set(found.map(({ chunkId }) => chunkId)).size).toBe(store.chunkCount);
}
