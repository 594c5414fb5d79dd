// A PrepareLine in the terminal: a Node process of its own, forked, silent and without an environment.
// Under Electron's executable only where that was started as Node; knows nothing of what is said.

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { allocatorVariables } from '../threads/allocatorVariables';
import { endOf, type LineOwner, type OpenPrepareLine } from './prepareLine';

/** What a process cannot do without: dates in articles, the start of a process on Windows, whether Electron is to be Node. */
const keptNames = ['TZ', 'SYSTEMROOT', 'WINDIR', 'ELECTRON_RUN_AS_NODE'];

/**
 * What lives as long as a file is read dies young then, instead of being copied and collected with the rest: a tenth less
 * of this process's time than with room for 4 MiB, for 20 MB more (docs/measurements.md, "Import").
 */
const youngGeneration = '--min-semi-space-size=16';

/** `workerFile`: the bundled prepareWorker · `heapMb`: at most for its JavaScript. */
export function forkLine(workerFile: string | URL, heapMb: number): OpenPrepareLine {
  const file = workerFile instanceof URL ? fileURLToPath(workerFile) : workerFile;
  return (owner) => {
    const child = fork(file, [], {
      env: bareEnvironment(),
      // Not the parent's: a profiler or debugger of the terminal is none of its business.
      execArgv: [`--max-old-space-size=${heapMb}`, youngGeneration],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return lineOf(child, owner);
  };
}

function lineOf(child: ChildProcess, owner: LineOwner) {
  let gone = false;
  const ended = new Promise<void>((resolve) => {
    const end = (code: number | null, signal: string | null): void => {
      resolve();
      if (gone) return;
      gone = true;
      owner.died(endOf(code, signal, process.platform));
    };
    child.once('exit', end);
    child.once('error', () => end(null, 'none'));
  });
  child.on('message', (packed) => {
    if (!gone && packed instanceof Uint8Array) owner.receive(packed);
  });
  return {
    send: (packed: Uint8Array): void => {
      if (child.connected) child.send(packed, () => {});
    },
    kill: async (): Promise<void> => {
      gone = true;
      // Its end is waited for: without this a host with nothing else to do would leave in the midst of closing.
      child.ref();
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { ...allocatorVariables };
  for (const name of keptNames) if (process.env[name] !== undefined) kept[name] = process.env[name];
  return kept;
}
