// The last source of the model: fetched from a hub, checked, and found again without asking. The hub is one of our own
// on this machine, in the layout of the public one; the model it serves is the default one.
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from '@huggingface/transformers';
import onnxProto from 'onnx-proto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compiledFiles } from '../../indexer/embed/compiledFolder';
import { openFetchedHubModel, supplyFromHub } from '../../main/setup/model/hubSource';
import { ModelCache } from '../../main/setup/model/modelCache';
import { compiledModelDir } from './suppliedModel';
import { writeTransformersFolder } from './transformersFolder';

const hubName = 'Xenova/multilingual-e5-small';
const { remoteHost } = env;
let folder = '';
let hub: Server;
let asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silbertablett-hub-'));
  await writeHub(join(folder, 'hub'));
  hub = createServer((request, response) => {
    asked.push(request.url ?? '');
    const file = (request.url ?? '').replace(`/${hubName}/resolve/main/`, '');
    const path = join(folder, 'hub', file);
    void stat(path).then(
      ({ size }) => {
        response.writeHead(200, { 'content-length': size });
        if (request.method === 'HEAD') response.end();
        else createReadStream(path).pipe(response);
      },
      () => response.writeHead(404).end(),
    );
  });
  hub.keepAliveTimeout = 60_000; // Reading the tokenizer holds this thread for longer than the usual five seconds.
  await new Promise<void>((listening) => hub.listen(0, '127.0.0.1', listening));
  env.remoteHost = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
}, 120_000);
afterAll(async () => {
  env.remoteHost = remoteHost;
  hub.close();
  await rm(folder, { recursive: true, force: true });
});

/** As models lie on a hub: large weights in `onnx/NAME.onnx_data`, which config.json announces. */
async function writeHub(target: string): Promise<void> {
  await writeTransformersFolder(await compiledModelDir(), target);
  const [graph, data] = ['model_quantized.onnx', 'model_quantized.onnx_data'];
  const file = join(target, 'onnx', graph);
  const model = onnxProto.onnx.ModelProto.decode(await readFile(file));
  for (const { externalData } of model.graph?.initializer ?? [])
    for (const entry of externalData ?? []) if (entry.key === 'location') entry.value = data;
  await writeFile(file, onnxProto.onnx.ModelProto.encode(model).finish());
  await rename(join(target, 'onnx', compiledFiles.weights), join(target, 'onnx', data));
  const config = JSON.parse(await readFile(join(target, 'config.json'), 'utf8')) as object;
  const announced = { 'transformers.js_config': { use_external_data_format: { [graph]: true } } };
  await writeFile(join(target, 'config.json'), JSON.stringify({ ...config, ...announced }));
}

it('fetches the model with its progress, checks it, and needs the hub no second time', async () => {
  const cache = new ModelCache(join(folder, 'cache'));
  const steps: string[] = [];
  const place = await supplyFromHub(cache, ({ step }) => steps.push(step));
  expect(place).toMatchObject({ kind: 'transformers', dir: join(cache.root, 'hub', hubName) });
  expect(new Set(steps)).toEqual(new Set(['download', 'check']));
  expect(asked).toContain(`/${hubName}/resolve/main/onnx/model_quantized.onnx`);
  asked = [];
  expect(await openFetchedHubModel(cache)).toEqual(place);
  expect(asked).toEqual([]);
}, 180_000);

it('says why where the hub has no such model, and leaves none behind', async () => {
  const cache = new ModelCache(join(folder, 'other'));
  const real = env.remoteHost;
  env.remoteHost = `${real}nothing/`;
  await expect(supplyFromHub(cache, () => {})).rejects.toThrow(/not locate|404|file/i);
  env.remoteHost = real;
  expect(await openFetchedHubModel(cache)).toBeUndefined();
}, 60_000);
