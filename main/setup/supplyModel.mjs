// Has the built set-up command bring the embedding model, with its own progress on our terminal.
// Must not know where models come from; main/setup/model does.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cacheFolder } from './folders.mjs';
import { inProject, projectFolder } from './projectFolder.mjs';
import { lastLines } from './runCommand.mjs';
import { SetupError } from './setupError.mjs';
import { fingerprintFiles, readStamp, writeStamp } from './stamps.mjs';

/** @returns {Promise<boolean>} whether it was brought; throws SetupError */
export async function supplyModel() {
  const fingerprint = await modelFingerprint();
  const [stamped, folder] = (readStamp('model') ?? '').split('\n');
  if (stamped === fingerprint && folder && existsSync(folder)) return false;
  writeStamp('model', `${fingerprint}\n${await runSupply()}`);
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

/** @returns {Promise<string>} the model's folder: the last line of the command's stdout */
function runSupply() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject('out', 'main', 'setup.js')], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(lastLines(output, 1));
      else {
        const message = `The embedding model could not be brought (exit ${code}; the reason stands above).`;
        reject(new SetupError(message, 'connect once, or name a folder in SILBERTABLETT_MODEL_DIR.'));
      }
    });
  });
}
