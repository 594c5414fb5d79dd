// The program that fullDisk.test.ts runs on a small file system of its own: the whole engine, with a fake model,
// imports until the disk is full or read-only. Says on stdout, as one line of JSON, what became of each step.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { toTablettError } from '../../knowledge/errors/tablettError';
import { composeEngine } from '../../main/engine/compose';
import type { Engine } from '../../main/engine/engine';
import { openEngine } from '../../main/engine/openEngine';
import { hashEmbedder } from '../fakes/hashEmbedder';

const [phase = '', disk = '', first = '', second = ''] = process.argv.slice(2);
const dataDir = join(disk, 'data');
const filler = join(disk, 'filler');

function open(): Promise<Engine> {
  return openEngine({ dataDir, workerFolder: '', onEvent: () => {} }, (options) =>
    composeEngine(options, {
      preparer: localPreparer((text) => text.length / 4),
      openConfigured: async () => hashEmbedder(),
      openFormer: async () => undefined,
    }),
  );
}

/** What a step came to: its number of articles, or its failure's code. */
const outcome = (step: Promise<unknown>): Promise<unknown> =>
  step.then(
    (value) => value ?? 'done',
    (thrown) => toTablettError(thrown, 'smallDisk').code,
  );
const imported = (engine: Engine, folder: string) =>
  outcome(engine.importPaths([folder]).then(({ articles }) => articles));
const questioned = (engine: Engine) =>
  outcome(engine.ask({ text: 'umzug melden', top: 3 }).then(({ kind }) => kind));

/** Enough for the note of the import, not for a commit of its 240 chunks. */
const roomForTheNote = 160 * 1024;

/** Takes all room but `leftBytes`. */
function fill(leftBytes: number): void {
  const file = openSync(filler, 'w');
  const block = Buffer.alloc(4096);
  let taken = 0;
  try {
    for (;;) taken += writeSync(file, block);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOSPC') throw thrown;
  } finally {
    closeSync(file);
  }
  truncateSync(filler, taken - leftBytes);
}

const phases: Readonly<Record<string, () => Promise<object>>> = {
  async full() {
    let engine = await open();
    const before = await imported(engine, first);
    fill(0);
    const noteOnFullDisk = await imported(engine, second);
    const asked = await questioned(engine);
    rmSync(filler);
    fill(roomForTheNote);
    const commitOnFullDisk = await imported(engine, second);
    const askedThen = await questioned(engine);
    const closed = await outcome(engine.close());
    rmSync(filler);
    engine = await open();
    const resumed = await outcome(engine.resumed().then((report) => report?.resumed));
    const { articles } = engine.status();
    await engine.close();
    return { before, noteOnFullDisk, asked, commitOnFullDisk, askedThen, closed, resumed, articles };
  },
  async readOnly() {
    const engine = await open();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const changed = await imported(engine, second);
    const asked = await questioned(engine);
    const closed = await outcome(engine.close());
    return { changed, asked, closed };
  },
  async openReadOnly() {
    return { opened: await outcome(open()) };
  },
  async afterwards() {
    const engine = await open();
    const { articles } = engine.status();
    const again = await imported(engine, second);
    await engine.close();
    return { articles, again };
  },
};

process.stdout.write(`${JSON.stringify(await phases[phase]!())}\n`);
process.exit(0);
