// Kill the engine at any moment of an import: the next start ends with the same articles as an undisturbed import.
// The killed engine runs in a process of its own (killedImport.ts) on the real store.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { openStore } from '../../indexer/store/openStore';
import type { EngineEvent } from '../../knowledge/contract/engineEvents';
import type { ImportRecord } from '../../knowledge/vocabulary/ledger';
import { composeEngine } from '../../main/engine/compose';
import { ImportRecords } from '../../main/engine/importRecords';
import { openEngine } from '../../main/engine/openEngine';
import { hashEmbedder } from '../fakes/hashEmbedder';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { contentOf, longText, mixedFiles, writeFiles } from './importTrial';

// Built below node_modules, so that the child finds the packages.
let built: string;
beforeAll(async () => {
  await mkdir(resolve('node_modules/.cache'), { recursive: true });
  built = await mkdtemp(resolve('node_modules/.cache/killed-import-'));
  const entry = resolve('test/pipeline/killedImport.ts');
  await build({ configFile: false, logLevel: 'error', build: { ssr: entry, outDir: built } });
});
afterAll(() => rm(built, { recursive: true, force: true }));

/** More chunks than one commit takes, so that a kill falls before, between and into commits. */
const files = {
  ...mixedFiles,
  ...Object.fromEntries(
    Array.from({ length: 70 }, (_, at) => [
      `kb/${at}.md`,
      `# Artikel ${at}\n\n${longText(`Fall ${at}`, 10)}`,
    ]),
  ),
  'viele.csv': `id;titel;text\n${Array.from({ length: 60 }, (_, at) => `z${at};Zeile ${at};Antwort ${at}.`).join('\n')}\n`,
};

/** Each a file of its own. */
const sourceCount = Object.keys(files).length;

/** The same folder later: longer and shorter files, rows that went, came and changed. */
const changedFiles = {
  ...Object.fromEntries(
    Array.from({ length: 70 }, (_, at) => [
      `kb/${at}.md`,
      `# Artikel ${at}\n\n${longText(`Stand ${at}`, 8 + (at % 5))}`,
    ]),
  ),
  'viele.csv': `id;titel;text\n${Array.from({ length: 60 }, (_, at) => `z${at + 30};Zeile ${at};Antwort ${at}.`).join('\n')}\n`,
};

describe('an import killed at any moment', () => {
  it('ends as if it had never been killed', { timeout: 120_000 }, async () => {
    const [dataDir, undisturbedDir, folder] = await folders(files);
    await finish(undisturbedDir, folder);
    for (const passages of [1, 401, 250]) await runUntilKilled(dataDir, folder, passages);
    const { resumed, events } = await finish(dataDir, folder);
    expect(resumed).toBe(true);
    expect(events).toContain('importResumed');
    expect(await storedIn(dataDir)).toEqual(await storedIn(undisturbedDir));
    // One import, whose ledger has every source as brought by it, whatever start brought it.
    const [record, ...others] = await recordsIn(dataDir);
    expect(others).toEqual([]);
    expect(record).toMatchObject({ phase: 'done', counts: { added: sourceCount, unchanged: 0, failed: 0 } });
    expect(record!.articles).toBe((await storedIn(dataDir)).length);
  });

  it('can be taken back, also where that is killed', { timeout: 120_000 }, async () => {
    const [dataDir, undisturbedDir, folder] = await folders(files);
    await finish(dataDir, folder);
    await finish(undisturbedDir, folder);
    await writeFiles(folder, { ...changedFiles, 'neu.md': '# Neu\n\nNur im zweiten Import.' });
    for (const passages of [30, 401]) await runUntilKilled(dataDir, folder, passages);
    await finish(dataDir, folder);
    for (const passages of [1, 120, 300]) await runUntilKilled(dataDir, folder, passages, 'rollback');
    await finish(dataDir, folder, 'rollback');
    expect(await storedIn(dataDir)).toEqual(await storedIn(undisturbedDir));
    expect(await recordsIn(dataDir)).toMatchObject([{ phase: 'rolledBack', kept: 0 }, { phase: 'done' }]);
  });

  it('ends so too where it replaces what was there', { timeout: 120_000 }, async () => {
    const [dataDir, undisturbedDir, folder] = await folders(files);
    await finish(dataDir, folder);
    await finish(undisturbedDir, folder);
    await writeFiles(folder, changedFiles);
    await finish(undisturbedDir, folder);
    for (const passages of [30, 401]) await runUntilKilled(dataDir, folder, passages);
    await finish(dataDir, folder);
    expect(await storedIn(dataDir)).toEqual(await storedIn(undisturbedDir));
  });
});

async function folders(content: Readonly<Record<string, string>>) {
  const made = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()] as const;
  await writeFiles(made[2], content);
  return made;
}

/** Opens the engine, lets it take up what was left open, or imports; closes it. */
async function finish(dataDir: string, folder: string, work: 'import' | 'rollback' = 'import') {
  const events: EngineEvent['name'][] = [];
  const options = { dataDir, workerFolder: '', onEvent: ({ name }: EngineEvent) => void events.push(name) };
  const engine = await openEngine(options, (given) =>
    composeEngine(given, {
      preparer: localPreparer((text) => text.length / 4),
      openConfigured: async () => hashEmbedder({ dimensions: 16 }),
      openFormer: async () => undefined,
    }),
  );
  const report = await engine.resumed();
  if (work === 'import') {
    const { failures } = report ?? (await engine.importPaths([folder]));
    expect(failures).toEqual([]);
  }
  const { articles, chunks, model } = engine.status();
  expect(model.embeddedShare).toBe(1);
  expect(chunks).toBeGreaterThan(articles);
  await engine.close();
  return { resumed: report !== undefined, events };
}

async function recordsIn(dataDir: string): Promise<readonly ImportRecord[]> {
  const store = await openStore({ dir: dataDir });
  try {
    return await new ImportRecords(store.records).list();
  } finally {
    await store.close();
  }
}

async function storedIn(dataDir: string): Promise<readonly string[]> {
  const store = await openStore({ dir: dataDir });
  try {
    return await contentOf(store);
  } finally {
    await store.close();
  }
}

/** Kills with SIGKILL as soon as the child has embedded so many passages; fails where it was done before. */
async function runUntilKilled(
  dataDir: string,
  folder: string,
  passages: number,
  work: 'import' | 'rollback' = 'import',
): Promise<void> {
  const child = spawn(process.execPath, [join(built, 'killedImport.js'), dataDir, folder, work], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
  for await (const line of createInterface({ input: child.stdout })) {
    if (Number(line) >= passages || line === 'done') child.kill('SIGKILL');
    expect(line, `was not to be done before passage ${passages}`).not.toBe('done');
  }
  expect(await ended).toBe('SIGKILL');
}
