// Runs named steps in order; a step that finds nothing to do says nothing.
// Must not know what any step does.
import { createProgress } from './progress.mjs';

/**
 * @typedef {object} Step
 * @property {string} name shown while it runs and when it is done
 * @property {(progress: import('./progress.mjs').Progress) => Promise<boolean> | boolean} run
 *   true = something was done, false = everything was there already; throws SetupError
 */

/** A step that takes longer than this is announced, even when it turns out to have nothing to do. */
const quietMs = 1500;

/** @param {readonly Step[]} steps */
export async function runSteps(steps) {
  for (const step of steps) await runStep(step);
}

/** @param {Step} step */
async function runStep(step) {
  const startedAt = Date.now();
  const progress = createProgress(step.name);
  const announce = setTimeout(() => {
    if (!process.stderr.isTTY) process.stderr.write(`  ${step.name} …\n`);
  }, quietMs);
  try {
    const worked = await step.run(progress);
    progress.clear();
    if (worked) process.stderr.write(`✓ ${step.name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`);
  } catch (thrown) {
    progress.clear();
    process.stderr.write(`✗ ${step.name}\n`);
    throw thrown;
  } finally {
    clearTimeout(announce);
  }
}
