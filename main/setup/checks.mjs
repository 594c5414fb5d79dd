// The checks of `npm test` in their order, each quiet unless it failed.
// Must not know how set-up made them possible.

import { isOnPath } from './debianPackages.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { packageApp } from './packageApp.mjs';
import { inProject, projectFolder, stampFolder } from './projectFolder.mjs';
import { tryCommand } from './runCommand.mjs';
import { runVitest } from './runVitest.mjs';
import { smokePackagedApp } from './smokePackagedApp.mjs';

/**
 * @typedef {object} Verdict
 * @property {number} passed
 * @property {number} failed
 * @property {string} [report] what to read when something failed or was not run
 */
/**
 * @typedef {object} Check
 * @property {string} name
 * @property {() => Promise<Verdict>} run
 */

/** @type {readonly Check[]} */
export const checks = [
  { name: 'types', run: () => tool('typescript/bin/tsc', ['-p', 'tsconfig.json', ...incremental()]) },
  {
    name: 'lint',
    run: () =>
      tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--diagnostic-level=warn', '.']),
  },
  {
    name: 'layers',
    run: () =>
      tool('dependency-cruiser/bin/dependency-cruise.mjs', [
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
        ...['main', 'renderer', 'indexer', 'knowledge', 'test'],
      ]),
  },
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'e2e', run: () => onDisplay((env) => runVitest('e2e', env)) },
  { name: 'package', run: () => onDisplay(checkPackage) },
];

/** The compiler's notes live with the stamps: unchanged files are not checked twice. */
const incremental = () => ['--incremental', '--tsBuildInfoFile', `${stampFolder}/types.tsbuildinfo`];

/** @param {string} script below node_modules @param {readonly string[]} args @returns {Promise<Verdict>} */
async function tool(script, args) {
  const { status, output } = await tryCommand(
    process.execPath,
    [inProject('node_modules', script), ...args],
    {
      cwd: projectFolder,
    },
  );
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: output };
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Verdict>} */
async function checkPackage(env) {
  const folder = await packageApp(['dir']);
  await smokePackagedApp(folder, env.DISPLAY);
  return { passed: 1, failed: 0 };
}

/**
 * Runs a check with a screen: one that nobody sees where there is Xvfb, else the developer's own.
 * @param {(env: NodeJS.ProcessEnv) => Promise<Verdict>} run
 * @returns {Promise<Verdict>}
 */
async function onDisplay(run) {
  if (process.platform === 'linux' && isOnPath('Xvfb')) {
    const screen = await startVirtualDisplay();
    // Without WAYLAND_DISPLAY, or windows would open on the developer's desk.
    const { WAYLAND_DISPLAY: _own, ...env } = process.env;
    return run({ ...env, DISPLAY: screen.display }).finally(screen.stop);
  }
  if (hasDisplay()) return run(process.env);
  const report = 'not run: no screen and no Xvfb; sudo apt-get install -y xvfb xauth fonts-dejavu-core';
  return { passed: 0, failed: process.env.CI ? 1 : 0, report };
}
