// Starts the Electron runtime once without a window: proof that it and its libraries are whole.
// Must not open a display.
import { electronPath, electronVersion } from './electronRuntime.mjs';
import { runCommand } from './runCommand.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

/** @returns {Promise<boolean>} false when it was proved before; throws SetupError */
export async function checkElectron() {
  const path = await electronPath();
  const fingerprint = `${path} ${await electronVersion()}`;
  if (readStamp('electron') === fingerprint) return false;
  await runCommand(path, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 30_000,
    what: 'Starting the Electron runtime',
    remedy: `delete the folder of ${path} and run the same command again.`,
  });
  writeStamp('electron', fingerprint);
  return true;
}
