// Both adapters, in real worker threads on the real model, pass the tests of the port and give the reference vectors.
// Needs the model that set-up brings.
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbedLane } from '../../indexer/embed/embedLane';
import { startEmbedThread } from '../../indexer/embed/embedThread';
import golden from '../../indexer/embed/golden.json';
import { defaultModelSettings, type ModelPlace } from '../../indexer/embed/modelPlace';
import { openEmbedder } from '../../indexer/embed/openEmbedder';
import { openTokenCounter } from '../../indexer/embed/openTokenCounter';
import type { Embedder } from '../../knowledge/ports';
import { dot, embedderPortTests } from '../fakes/embedderPortTests';
import { type BundledWorker, bundleWorker } from './bundledWorker';
import { compiledModelDir } from './suppliedModel';
import { writeTransformersFolder } from './transformersFolder';

let worker: BundledWorker;
let compiled: ModelPlace;
let scratch: string;
const transformersPlace = (): ModelPlace => ({
  kind: 'transformers',
  dir: join(scratch, 'e5'),
  settings: defaultModelSettings,
});

beforeAll(async () => {
  const dir = await compiledModelDir();
  compiled = { kind: 'compiled', dir };
  scratch = mkdtempSync(join(tmpdir(), 'silbertablett-embed-'));
  worker = await bundleWorker();
  await writeTransformersFolder(dir, join(scratch, 'e5'));
}, 120_000);

afterAll(() => {
  worker?.remove();
  if (scratch) rmSync(scratch, { recursive: true, force: true });
});

const open = (place: ModelPlace): Promise<Embedder> =>
  openEmbedder({ place, workerFile: worker.file, importWorkers: 1 });

embedderPortTests('compiled model', {
  open: () => open(compiled),
  golden: { lines: golden, minCosine: 0.995 },
});

embedderPortTests('transformers.js', {
  open: () => open(transformersPlace()),
  golden: { lines: golden, minCosine: 0.995 },
});

describe('real workers', () => {
  it('give both adapters the same vectors, and different fingerprints', async () => {
    const [left, right] = await Promise.all([open(compiled), open(transformersPlace())]);
    const passage = { context: 'Abschlag', sentences: ['Er steigt im Winter.', 'Sie können ihn senken.'] };
    const [a, b] = await Promise.all([left.embedPassage(passage), right.embedPassage(passage)]);
    expect(dot(a.vector, b.vector)).toBeGreaterThan(0.9999);
    expect(dot(a.sentenceVectors, b.sentenceVectors)).toBeGreaterThan(1.9998);
    expect(left.fingerprint).not.toBe(right.fingerprint);
    await Promise.all([left.close(), right.close()]);
  });

  it('embed a passage as the joined text of its context and sentences', async () => {
    const embedder = await open(compiled);
    const sentences = ['Melden Sie den Stand.', 'Wir rechnen ab.', 'Das dauert zwei Wochen.'];
    const apart = await embedder.embedPassage({ context: 'Zähler\nAblesung', sentences });
    const whole = await embedder.embedPassage({
      context: `Zähler Ablesung ${sentences.join(' ')}`,
      sentences: [],
    });
    expect(apart.vector).toEqual(whole.vector);
    await embedder.close();
  });

  it('give sentences beyond the model’s reach the passage’s vector', async () => {
    const embedder = await open(compiled);
    const sentences = Array.from({ length: 80 }, (_, i) => `Satz ${i} über den Zähler im Keller links.`);
    const { vector, sentenceVectors } = await embedder.embedPassage({ context: 'Lang', sentences });
    expect(sentenceVectors.slice(-embedder.dimensions)).toEqual(vector);
    expect(sentenceVectors.slice(0, embedder.dimensions)).not.toEqual(vector);
    await embedder.close();
  });

  it('refuse a folder that is not whole with MODEL_INVALID, and a worker file that is missing with WORKER_LOST', async () => {
    await expect(open({ kind: 'compiled', dir: scratch })).rejects.toMatchObject({ code: 'MODEL_INVALID' });
    const missing = openEmbedder({ place: compiled, workerFile: join(scratch, 'none.mjs') });
    await expect(missing).rejects.toMatchObject({ code: 'WORKER_LOST' });
  });

  it('stand aside with passages while a question runs, yet not for ever', async () => {
    const gate = new SharedArrayBuffer(4);
    Atomics.store(new Int32Array(gate), 0, 1);
    const start = startEmbedThread(worker.file, { place: compiled, role: 'import', gate });
    const lane = new EmbedLane({ start, threads: 1, depth: 2, retries: 0, eager: false });
    await lane.warmUp();
    const before = performance.now();
    await lane.call({ kind: 'passage', passage: { context: 'a', sentences: ['b'] } });
    expect(performance.now() - before).toBeGreaterThan(240);
    await lane.close();
  });

  it('fail with WORKER_LOST when a thread dies at work, and live on', async () => {
    const workerFile = join(scratch, 'dying.mjs');
    const source = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', () => { throw new Error('test'); });
parentPort.postMessage({ kind: 'ready', fingerprint: 'dying', dimensions: 1 });`;
    await writeFile(workerFile, source);
    const embedder = await openEmbedder({ place: compiled, workerFile, importWorkers: 1 });
    const passage = { context: '', sentences: ['a'] };
    for (let i = 0; i < 2; i++) {
      await expect(embedder.embedQuery('a')).rejects.toMatchObject({ code: 'WORKER_LOST' });
      await expect(embedder.embedPassage(passage)).rejects.toMatchObject({ code: 'WORKER_LOST' });
    }
    await embedder.close();
  });

  it('end in the midst of passages without taking the process with them', async () => {
    const embedder = await open(compiled);
    const sentences = Array.from({ length: 12 }, (_, i) => `Satz ${i} über den Zähler im Keller links.`);
    const passages = Array.from({ length: 10 }, () => embedder.embedPassage({ context: 'Lang', sentences }));
    const settled = Promise.allSettled(passages);
    await Promise.race(passages);
    await embedder.close();
    expect((await settled).at(-1)).toMatchObject({ reason: { code: 'CANCELLED' } });
    // Were a thread ended within its native call, the process would be gone by now.
    await new Promise((resolve) => setTimeout(resolve, 500));
  });

  it('refuse a model whose vectors have another size than configured', async () => {
    const settings = { ...defaultModelSettings, name: 'other', dimensions: 256 };
    const place: ModelPlace = { kind: 'transformers', dir: join(scratch, 'e5'), settings };
    await expect(open(place)).rejects.toMatchObject({ code: 'MODEL_INVALID' });
  });
});

describe('openTokenCounter', () => {
  it('counts exactly for the compiled model and not too low elsewhere', async () => {
    const text = 'Der Zählerstand wird am Tag der Wohnungsübergabe abgelesen und im Protokoll festgehalten.';
    const exact = await openTokenCounter(compiled);
    const estimate = await openTokenCounter(transformersPlace());
    expect(exact('')).toBe(0);
    expect(exact(text)).toBeGreaterThan(14);
    expect(exact(text)).toBeLessThan(40);
    expect(estimate(text)).toBeGreaterThanOrEqual(exact(text));
  });
});
