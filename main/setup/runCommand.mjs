// Runs another program, keeps its output, and reports what it said only when it failed.
// Must not know which programs there are.
import { spawn } from 'node:child_process';
import { SetupError } from './setupError.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment; default: ours
 * @property {number} [timeoutMs] killed after this long; default none
 * @property {(line: string) => void} [onLine] each line of both streams as it comes
 */

/**
 * @typedef {object} CommandOutcome
 * @property {number} status exit code; 127 when it could not be started, 128 when a signal or the time-out ended it
 * @property {string} output both streams in order of arrival; its last line names the signal that ended it
 */

/**
 * Runs a program to its end without a shell. Never throws.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandOutcome>}
 */
export function tryCommand(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const take = lineFeeder(options.onLine);
    /** @param {string} text */
    const keep = (text) => {
      output += text;
      take(text);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ status: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) =>
      resolve(
        code === null ? { status: 128, output: `${output}Ended by ${signal}.\n` } : { status: code, output },
      ),
    );
  });
}

/**
 * Runs a program that must succeed.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions & { what?: string, remedy?: string }} [options] what: named in the error
 * @returns {Promise<string>} its output; throws SetupError with the last lines it printed
 */
export async function runCommand(program, args, options = {}) {
  const { status, output } = await tryCommand(program, args, options);
  if (status === 0) return output;
  const what = options.what ?? `${program} ${args.join(' ')}`;
  throw new SetupError(`${what} failed (exit ${status}):\n${lastLines(output, 40)}`, options.remedy);
}

/** @param {string} text @param {number} count @returns {string} */
export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');

/** @param {((line: string) => void) | undefined} onLine */
function lineFeeder(onLine) {
  let rest = '';
  return (/** @type {string} */ text) => {
    if (!onLine) return;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
}
