// Files that exhaust time, memory or life of the process that prepares them: each costs itself, the others are imported.
// Real processes and real files; the limits are lowered so that the tests end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { estimateTokens } from '../../indexer/embed/openTokenCounter';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { type OpenPreparerOptions, openPreparer } from '../../indexer/pipeline/openPreparer';
import { type BundledWorker, bundleWorker } from '../embedding/bundledWorker';
import { MemoryStore } from '../fakes/memoryStore';
import { preparerPortTests } from '../fakes/preparerPortTests';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { mixedArticles, mixedFiles, runImport, sourcesOf, writeFiles } from './importTrial';

let worker: BundledWorker;
beforeAll(async () => {
  worker = await bundleWorker('indexer/pipeline/prepareWorker.ts');
});
afterAll(() => worker.remove());

const open = (options: Partial<OpenPreparerOptions> = {}) =>
  openPreparer({ workerFile: worker.file, place: () => undefined, ...options });

preparerPortTests('the caller’s thread', async () => localPreparer(estimateTokens));
preparerPortTests('a process of its own', async () => open());

/** Marks that may each begin or end something: 100 kB take 8 s, a megabyte more than a minute. No limit of sizes is met. */
const slowMarkdown = `${'*_'.repeat(490)}a\n\n`.repeat(1_000);
/** 200,000 elements in 800 kB: 580 MB of heap. */
const hungryHtml = '<p>x'.repeat(199_000);

async function importHostile(files: Readonly<Record<string, string>>, options: Partial<OpenPreparerOptions>) {
  const folder = await temporaryFolder();
  await writeFiles(folder, { ...mixedFiles, ...files });
  const preparer = open(options);
  onTestFinished(() => preparer.close());
  const store = new MemoryStore();
  const { report } = await runImport(store, [folder], { preparer });
  return { folder, report, store };
}

describe('a hostile source', () => {
  // Seconds: on a busy machine the start of a process alone takes some.
  it.each([
    ['too long', 'langsam.md', slowMarkdown, { longestMs: 8_000 }, '8 s'],
    ['too much heap', 'gross.html', hungryHtml, { heapMb: 96, maxMemoryMb: 2_000 }, '2000 MB'],
    ['too much memory', 'gross.html', hungryHtml, { maxMemoryMb: 200 }, '200 MB'],
  ])(
    'that takes %s is named; the others are imported',
    async (_what, name, content, limits, limit) => {
      const { folder, report, store } = await importHostile({ [name]: content }, limits);
      expect(report).toMatchObject({ files: 6, articles: mixedArticles, failed: 1 });
      expect(report.failures).toMatchObject([
        { source: `${folder}/${name}`, code: 'SOURCE_TOO_COSTLY', message: expect.stringContaining(limit) },
      ]);
      expect(await sourcesOf(store, folder)).toHaveLength(mixedArticles);
    },
    120_000,
  );

  it('that ends its process is named; the others are imported', async () => {
    // No file is known that does so: a parser with native parts might.
    const workerFile = join(dirname(worker.file), 'dying.mjs');
    await writeFile(
      workerFile,
      `import { deserialize } from 'node:v8';
import ${JSON.stringify(pathToFileURL(worker.file).href)};
process.on('message', (packed) => { if (deserialize(packed).request?.path.endsWith('tot.md')) process.exit(7); });`,
    );
    const { folder, report } = await importHostile({ 'a-tot.md': '# Tot' }, { workerFile });
    expect(report).toMatchObject({ files: 6, articles: mixedArticles, failed: 1 });
    expect(report.failures).toMatchObject([{ source: `${folder}/a-tot.md`, code: 'WORKER_LOST' }]);
  });

  it('can be cancelled while it is read: what is done is kept, and the next import goes on at once', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': '# A\n\nErster.', 'b.md': slowMarkdown });
    const [preparer, cancel, store] = [open(), new AbortController(), new MemoryStore()];
    onTestFinished(() => preparer.close());
    const { report } = await runImport(store, [folder], {
      preparer,
      signal: cancel.signal,
      // The first article is on its way: its process is at the second one.
      onPassage: () => void setTimeout(500).then(() => cancel.abort()),
    });
    expect(report).toMatchObject({ cancelled: true, articles: 1, failed: 0 });
    expect(await sourcesOf(store, folder)).toEqual(['a.md']);
    await writeFiles(folder, { 'b.md': '# B\n\nZweiter.' });
    const next = await runImport(store, [folder], { preparer });
    expect(next.report).toMatchObject({ articles: 1, unchanged: 1, failed: 0 });
  });

  it('ends with its owner, even where it hangs', async () => {
    const ownerFile = join(dirname(worker.file), 'owner.mjs');
    const path = join(await temporaryFolder(), 'langsam.md');
    await writeFile(path, slowMarkdown);
    const say = (message: unknown) => `child.send(serialize(${JSON.stringify(message)}));`;
    await writeFile(
      ownerFile,
      `import { fork } from 'node:child_process';
import { serialize } from 'node:v8';
const options = { env: {}, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] };
const child = fork(${JSON.stringify(worker.file)}, [], options);
${say({ kind: 'start', maxMemoryMb: 2_000 })}
${say({ kind: 'open', request: { source: path, path, nowMs: 0 } })}
console.log(child.pid);`,
    );
    const owner = spawn(process.execPath, [ownerFile], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [said] = await once(owner.stdout.setEncoding('utf8'), 'data');
    const pid = Number(said);
    await setTimeout(1_500); // It is at the file by now.
    expect(isAlive(pid)).toBe(true);
    owner.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000, interval: 50 });
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // Of a process that ended and that nobody asked for its end yet, only the name is left.
  const status = `/proc/${pid}/status`;
  return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
}
