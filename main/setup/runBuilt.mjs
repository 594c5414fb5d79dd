// Runs a built command of ours (out/main/NAME.js): its progress goes to our terminal, its answer to us.
// Must not know what the command does.
import { spawn } from 'node:child_process';
import { inProject, projectFolder } from './projectFolder.mjs';

/**
 * @param {'setup' | 'cli'} name
 * @param {readonly string[]} [args]
 * @returns {Promise<{ status: number, answer: string }>} exit code, and the last line it printed on stdout
 */
export function runBuilt(name, args = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject('out', 'main', `${name}.js`), ...args], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ status: code ?? 128, answer: printed.trimEnd().split('\n').at(-1) ?? '' }),
    );
  });
}
