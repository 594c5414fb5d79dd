// Builds out/ from the sources when they changed.
// Must not know what is in the sources; electron.vite.config.ts does.
import { existsSync } from 'node:fs';
import { inProject, projectFolder } from './projectFolder.mjs';
import { runCommand } from './runCommand.mjs';
import { fingerprintFiles, readStamp, writeStamp } from './stamps.mjs';

const sources = ['main', 'renderer', 'indexer', 'knowledge'];
const settings = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json'];

/** @returns {Promise<boolean>} whether it was built; throws SetupError with the bundler's words */
export async function buildApp() {
  const fingerprint = fingerprintFiles(projectFolder, [...sources, ...settings], isBuilt);
  if (readStamp('build') === fingerprint && existsSync(inProject('out', 'main', 'start.js'))) return false;
  await runCommand(
    process.execPath,
    [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: projectFolder, what: 'Building the app' },
  );
  writeStamp('build', fingerprint);
  return true;
}

/** Tests, articles and set-up itself do not end up in out/. */
const isBuilt = (/** @type {string} */ path) =>
  !/\.test\.tsx?$/.test(path) && !path.startsWith('knowledge/sample/') && !path.endsWith('.mjs');
