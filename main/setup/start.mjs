// `npm start`: sets up what is missing, then opens the app; without a screen, the terminal twin.
// Must not import a package: on the first run none is installed.
import { spawn } from 'node:child_process';
import { hasDisplay } from './display.mjs';
import { electronPath, electronSwitches } from './electronRuntime.mjs';
import { prepareTerminal, prepareWindow } from './prepare.mjs';
import { inProject, projectFolder } from './projectFolder.mjs';
import { runSteps } from './runSteps.mjs';
import { importSampleBase } from './sampleBase.mjs';
import { printSetupError } from './setupError.mjs';

const args = process.argv.slice(2);

try {
  process.exitCode = hasDisplay() ? await openWindow() : await openTwin();
} catch (thrown) {
  printSetupError(thrown);
  process.exitCode = 1;
}

async function openWindow() {
  await prepareWindow();
  await importSample();
  return hand(await electronPath(), [...electronSwitches(), ...waylandSwitches(), projectFolder, ...args]);
}

async function openTwin() {
  console.error(
    'There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): this is the terminal twin.',
  );
  await prepareTerminal();
  await importSample();
  return hand(process.execPath, [inProject('out', 'main', 'cli.js'), 'twin', ...args]);
}

function importSample() {
  return runSteps([{ name: 'Sample articles', run: () => importSampleBase(args) }]);
}

/** A session with Wayland alone has no X server that Chromium would look for first. */
function waylandSwitches() {
  return !process.env.DISPLAY && process.env.WAYLAND_DISPLAY ? ['--ozone-platform-hint=auto'] : [];
}

/**
 * Hands the terminal over to the program.
 * @param {string} program
 * @param {readonly string[]} programArgs
 * @returns {Promise<number>} its exit code
 */
function hand(program, programArgs) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArgs, { cwd: projectFolder, stdio: 'inherit' });
    // Ctrl-C reaches the whole group: the program decides, we wait for it.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
