// Has the built set-up command bring the embedding model, with its own progress on our terminal.
// Must not know where models come from; main/setup/model does.
import { existsSync } from 'node:fs';
import { cacheFolder } from './folders.mjs';
import { projectFolder } from './projectFolder.mjs';
import { runBuilt } from './runBuilt.mjs';
import { SetupError } from './setupError.mjs';
import { fingerprintFiles, readStamp, sealOf, writeStamp } from './stamps.mjs';

/**
 * Also where the model was brought before, but is no longer as it was then: the command looks into it and repairs it.
 * @returns {Promise<boolean>} whether it was brought; throws SetupError
 */
export async function supplyModel() {
  const fingerprint = await modelFingerprint();
  const [stamped, folder, seal] = (readStamp('model') ?? '').split('\n');
  if (stamped === fingerprint && folder && existsSync(folder) && seal === sealOf(folder)) return false;
  const brought = await runSupply();
  writeStamp('model', [fingerprint, brought, sealOf(brought)].join('\n'));
  return true;
}

/** @returns {Promise<string>} folder of the model that supplyModel made ready; throws SetupError before */
export async function modelFolder() {
  const [, folder] = (readStamp('model') ?? '').split('\n');
  if (folder && existsSync(folder)) return folder;
  throw new SetupError('There is no embedding model yet.', 'npm start (or npm test) brings it.');
}

/** What decides which model is used: the named folder, the cache, and the code that compiles it. */
async function modelFingerprint() {
  const sources = fingerprintFiles(
    projectFolder,
    ['main/setup/model', 'indexer/embed'],
    (path) => !/\.test\.ts$/.test(path),
  );
  return [process.env.SILBERTABLETT_MODEL_DIR ?? '', await cacheFolder(), sources].join(' ');
}

/** @returns {Promise<string>} the model's folder, which the command prints last */
async function runSupply() {
  const { status, answer } = await runBuilt('setup');
  if (status === 0) return answer;
  throw new SetupError(
    `The embedding model could not be brought (exit ${status}; the reason stands above).`,
    'connect once, or name a folder in SILBERTABLETT_MODEL_DIR.',
  );
}
