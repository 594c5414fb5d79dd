// Starts the packed app once with --smoke on a data folder of its own: it must become ready and quit.
// Must not reach into it: a packed app has no inspector (see the fuses in electron-builder.yml).
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronSwitches } from './electronRuntime.mjs';
import { lastLines, tryCommand } from './runCommand.mjs';
import { SetupError } from './setupError.mjs';

/** Cold start of a packed app on a busy machine, engine and model included. */
const readyMs = 120_000;

/**
 * @param {string} folder of the unpacked app
 * @param {string} [display] X display; default the one of the environment
 * @returns {Promise<Record<string, unknown>>} the line it printed: ready, and how long that took; throws SetupError
 */
export async function smokePackagedApp(folder, display = process.env.DISPLAY) {
  const data = mkdtempSync(join(tmpdir(), 'silbertablett-smoke-'));
  try {
    const { status, output } = await tryCommand(
      executableIn(folder),
      [...electronSwitches(), '--smoke', '--data', data],
      { env: { ...process.env, ...(display ? { DISPLAY: display } : {}) }, timeoutMs: readyMs },
    );
    const line = /^\{"ready":true.*\}\s*$/m.exec(output)?.[0];
    if (status === 0 && line) return JSON.parse(line);
    throw new SetupError(`The packed app did not become ready (exit ${status}):\n${lastLines(output, 30)}`);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {string} */
function executableIn(folder) {
  if (process.platform === 'win32') return join(folder, 'Silbertablett.exe');
  if (process.platform === 'linux') return join(folder, 'silbertablett');
  const app = readdirSync(folder).find((name) => name.endsWith('.app')) ?? '';
  return join(folder, app, 'Contents', 'MacOS', 'Silbertablett');
}
