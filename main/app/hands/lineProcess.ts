// A child process spoken to line by line; its end and its failure to start are the same to who uses it.
// Knows nothing of what is said.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { LineProcess } from './windowsHands';

export function startLineProcess(name: string, args: readonly string[]): LineProcess {
  const child = spawn(name, [...args], { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
  const lines = createInterface({ input: child.stdout });
  // A process that has gone cannot be written to; its end is heard below.
  child.stdin.on('error', () => undefined);
  return {
    write: (line) => void child.stdin.write(line),
    onLine: (listener) => void lines.on('line', listener),
    onEnd: (listener) => {
      child.once('error', listener);
      child.once('exit', listener);
    },
    kill: () => void child.kill(),
  };
}
