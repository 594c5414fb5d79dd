// The set-up as one ordered list of steps, shared by start, test, cli and package.
// Must not do anything itself.
import { buildApp } from './buildApp.mjs';
import { buildNativeModules } from './buildNativeModules.mjs';
import { checkElectron } from './checkElectron.mjs';
import { checkNode } from './checkNode.mjs';
import { supplyElectron } from './electronRuntime.mjs';
import { installPackages } from './installPackages.mjs';
import { runSteps } from './runSteps.mjs';
import { supplyModel } from './supplyModel.mjs';
import { ensureElectronLibraries, ensureTestDesk, ensureVirtualDisplay } from './systemLibraries.mjs';

/** @typedef {import('./runSteps.mjs').Step} Step */

/** @type {readonly Step[]} */
const packageSteps = [
  { name: 'Node', run: () => checkNode() },
  { name: 'Packages', run: installPackages },
  { name: 'Native modules', run: buildNativeModules },
];
/** @type {readonly Step[]} */
const electronSteps = [
  { name: 'Electron runtime', run: supplyElectron },
  { name: 'System libraries', run: ensureElectronLibraries },
  { name: 'Electron check', run: checkElectron },
];
/** @type {Step} */
const buildStep = { name: 'App', run: buildApp };
/** @type {Step} */
const modelStep = { name: 'Embedding model', run: supplyModel };

/** For the terminal: everything but Electron. */
export const prepareTerminal = () => runSteps([...packageSteps, buildStep, modelStep]);

/** For the window. */
export const prepareWindow = () => runSteps([...packageSteps, ...electronSteps, buildStep, modelStep]);

/** For the tests and the package, which is started once: a display that nobody sees as well. */
export const prepareTests = () =>
  runSteps([
    ...packageSteps,
    ...electronSteps,
    { name: 'Virtual display', run: ensureVirtualDisplay },
    { name: 'Test desk', run: ensureTestDesk },
    buildStep,
    modelStep,
  ]);
