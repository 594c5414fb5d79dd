// The arguments of this run. Long ones are handed to a process of their own, whose command line is short.
// Knows no command.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { builtFolder } from './builtFolder';

/**
 * onnxruntime 1.30 takes a recursive regular expression to /proc/self/cmdline as it loads: from some 16,000 bytes on
 * (a concern of 100,000 characters, five hundred files that a shell found for `*.md`) that ends the process by a signal.
 */
const safeBytes = 8_000;
const sentFlag = 'SILBERTABLETT_ARGUMENTS_SENT';

/** As `process.argv`. Undefined: another process has run them, and its exit code is ours. */
export async function takeArguments(): Promise<readonly string[] | undefined> {
  if (process.env[sentFlag] !== undefined && process.send) return receive();
  if (Buffer.byteLength(process.argv.join(' ')) <= safeBytes) return process.argv;
  process.exitCode = await runApart(process.argv);
  return undefined;
}

function receive(): Promise<readonly string[]> {
  return new Promise((resolve) => {
    process.once('message', (argv: readonly string[]) => {
      setImmediate(() => process.disconnect()); // Node is not done with the message yet.
      resolve(argv);
    });
  });
}

function runApart(argv: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, [sentFlag]: '1' };
    const child = fork(join(builtFolder, 'cli.js'), [], {
      env,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    // Ctrl-C reaches the whole group: the child decides, we wait for it. Other signals come to us alone.
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
    child.send(argv);
  });
}
