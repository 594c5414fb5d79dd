// The checks of `npm test` in their order, each quiet unless it failed.
// Must not know how set-up made them possible.

import { availableParallelism } from 'node:os';
import { isOnPath } from './debianPackages.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { packageApp } from './packageApp.mjs';
import { inProject, projectFolder, stampFolder } from './projectFolder.mjs';
import { tryCommand } from './runCommand.mjs';
import { runVitest } from './runVitest.mjs';
import { smokePackagedApp } from './smokePackagedApp.mjs';

/** @typedef {import('./runChecks.mjs').Check} Check */
/** @typedef {import('./runChecks.mjs').Verdict} Verdict */

/** @type {readonly Check[]} */
export const checks = [
  {
    name: 'types',
    light: true,
    run: () => tool('typescript/bin/tsc', ['-p', 'tsconfig.json', ...incremental()]),
  },
  {
    name: 'lint',
    light: true,
    run: () =>
      tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--diagnostic-level=warn', '.']),
  },
  {
    name: 'layers',
    light: true,
    run: () =>
      tool('dependency-cruiser/bin/dependency-cruise.mjs', [
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
        ...['main', 'renderer', 'indexer', 'knowledge', 'test'],
      ]),
  },
  { name: 'package', light: true, run: () => onDisplay(checkPackage) },
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'e2e', run: () => onDisplay((env) => runVitest('e2e', env), e2eScreens) },
];

/** Most of a window's time is waiting; more than two of them take the processor from each other. */
const e2eScreens = Math.min(2, availableParallelism());

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
 * Runs a check with screens: ones that nobody sees where there is Xvfb, else the developer's own.
 * @param {(env: NodeJS.ProcessEnv) => Promise<Verdict>} run gets the first as DISPLAY, all of them as E2E_DISPLAYS
 * @param {number} [count] of screens that nobody sees
 * @returns {Promise<Verdict>}
 */
async function onDisplay(run, count = 1) {
  if (process.platform === 'linux' && isOnPath('Xvfb')) {
    const screens = await Promise.all(Array.from({ length: count }, startVirtualDisplay));
    const displays = screens.map(({ display }) => display);
    // Without WAYLAND_DISPLAY, or windows would open on the developer's desk.
    const { WAYLAND_DISPLAY: _own, ...env } = process.env;
    return run({ ...env, DISPLAY: displays[0], E2E_DISPLAYS: displays.join(' ') }).finally(() => {
      for (const { stop } of screens) stop();
    });
  }
  if (hasDisplay()) return run(process.env);
  const report = 'not run: no screen and no Xvfb; sudo apt-get install -y xvfb xauth fonts-dejavu-core';
  return { passed: 0, failed: process.env.CI ? 1 : 0, report };
}
