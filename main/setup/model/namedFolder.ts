// A model folder that the user names: compiled, or in the layout of transformers.js with optional settings beside it.
// Knows both layouts' file names; loads nothing itself.
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compiledFault, stampFile } from '../../../indexer/embed/compiledFolder';
import { folderFingerprint } from '../../../indexer/embed/folderFingerprint';
import { defaultModelSettings, type ModelPlace, type ModelSettings } from '../../../indexer/embed/modelPlace';
import { modelFile } from '../../../indexer/embed/transformersLayout';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { checkSupplied } from './checkSupplied';
import type { ModelCache } from './modelCache';

/**
 * Optional in the folder: `{"name", "queryPrefix", "passagePrefix", "pooling": "mean"|"cls", "dimensions", "maxTokens"}`.
 * Without it the folder is taken for the default model and must give its reference vectors.
 */
export const settingsFile = 'silbertablett.json';
const layoutFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json', modelFile];

/** Fails with MODEL_MISSING when there is no model, MODEL_INVALID when it is a wrong one. */
export async function openNamedFolder(
  folder: string,
  cache: ModelCache,
  settings?: ModelSettings,
): Promise<ModelPlace> {
  const dir = resolve(folder);
  if (await exists(join(dir, stampFile))) {
    const reason = await compiledFault(dir, 'sizes');
    if (reason === undefined) return { kind: 'compiled', dir };
    throw new TablettError('MODEL_INVALID', { source: 'the named folder', reason, path: dir });
  }
  const missing: string[] = [];
  for (const name of layoutFiles) if (!(await exists(join(dir, name)))) missing.push(name);
  if (missing.length > 0) {
    throw new TablettError('MODEL_MISSING', { tried: `named folder ${dir} (lacks ${missing.join(', ')})` });
  }
  const place: ModelPlace = {
    kind: 'transformers',
    dir,
    settings: settings ?? (await readSettings(dir)) ?? defaultModelSettings,
  };
  await checkOnce(place, cache);
  return place;
}

async function checkOnce(
  place: Extract<ModelPlace, { kind: 'transformers' }>,
  cache: ModelCache,
): Promise<void> {
  const fingerprint = await folderFingerprint(place.dir, modelFile, place.settings);
  if (!(await cache.hasPassed(fingerprint))) await checkSupplied(place, cache);
}

async function readSettings(dir: string): Promise<ModelSettings | undefined> {
  const text = await readFile(join(dir, settingsFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const reason = (problem: string) =>
    new TablettError('MODEL_INVALID', { source: settingsFile, reason: problem, path: dir });
  let found: Partial<ModelSettings>;
  try {
    found = JSON.parse(text) as Partial<ModelSettings>;
  } catch {
    throw reason('not valid JSON');
  }
  const settings = { ...defaultModelSettings, ...found };
  if (typeof found.name !== 'string' || found.name === '') throw reason('"name" is missing');
  for (const key of ['queryPrefix', 'passagePrefix'] as const) {
    if (typeof settings[key] !== 'string') throw reason(`"${key}" must be a text`);
  }
  for (const key of ['dimensions', 'maxTokens'] as const) {
    if (!Number.isInteger(settings[key]) || settings[key] < 8)
      throw reason(`"${key}" must be a whole number`);
  }
  if (settings.pooling !== 'mean' && settings.pooling !== 'cls')
    throw reason('"pooling" must be mean or cls');
  return settings;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
