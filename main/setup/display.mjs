// Tells whether there is a screen to open a window on, and makes one that nobody sees for tests.
// Must not know what is shown there.
import { spawn } from 'node:child_process';
import { SetupError } from './setupError.mjs';

/** @returns {boolean} */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Wide enough for the sidebar beside another window. */
const screen = '1600x1000x24';
const startMs = 15_000;

/**
 * Starts Xvfb on a display number of its own choice.
 * @returns {Promise<{ display: string, stop: () => void }>} throws SetupError
 */
export function startVirtualDisplay() {
  // -displayfd: the server picks a free number and tells it, so parallel runs never collide.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      clearTimeout(timer);
      server.kill();
      reject(new SetupError(`Xvfb did not start (${why}).`, 'sudo apt-get install -y xvfb xauth'));
    };
    const timer = setTimeout(() => fail('no answer'), startMs);
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`exit ${code}`));
    const told = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    told.once('data', (/** @type {Buffer} */ number) => {
      clearTimeout(timer);
      server.removeAllListeners('exit');
      resolve({ display: `:${number.toString().trim()}`, stop: () => void server.kill() });
    });
  });
}
