// Names the contents of a model folder in the transformers.js layout without reading all of it.
// Knows nothing of models; different weights or tokenizers give different names.
import { createHash, type Hash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelSettings } from './modelPlace';

/** Evenly spread samples of a large file; weights that differ at all differ nearly everywhere. */
const samples = 64;
const sampleBytes = 4096;

/** `name-pooling-hash`; the hash covers settings, config.json and samples of tokenizer and weights. */
export async function folderFingerprint(
  dir: string,
  modelFile: string,
  settings: ModelSettings,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  hash.update(await readFile(join(dir, 'config.json')));
  await addSamples(hash, join(dir, 'tokenizer.json'));
  await addSamples(hash, join(dir, modelFile));
  return `${settings.name}-${settings.pooling}-${hash.digest('hex').slice(0, 12)}`;
}

async function addSamples(hash: Hash, path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    hash.update(`${size}`);
    const step = Math.max(sampleBytes, Math.floor((size - sampleBytes) / samples));
    for (let at = 0; at < size; at += step) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(sampleBytes), 0, sampleBytes, at);
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
