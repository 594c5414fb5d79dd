// A process beside the app that embeds single texts with the same model and tells how long each took.
// The measure that a machine's noise cancels out of: it is asked between the keys.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} BarePasses
 * @property {(text: string) => Promise<number>} time milliseconds of one forward pass
 * @property {() => void} close
 */

/** @param {string} appFolder @returns {Promise<BarePasses>} resolves once the model is loaded and warm */
export async function barePasses(appFolder) {
  const cli = join(appFolder, 'out', 'main', 'cli.js');
  const child = spawn(process.execPath, [cli, 'bench-bare'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const time = async (/** @type {string} */ text) => {
    child.stdin.write(`${JSON.stringify(text)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('The bare forward pass has ended.');
    return Number(value);
  };
  for (let round = 0; round < 10; round++) await time('Zählerstand beim Umzug');
  return { time, close: () => void child.stdin.end() };
}
