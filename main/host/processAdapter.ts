// The only place that forks processes: the engine, and those that read sources for it.
// Knows nothing of frames, restarts or deadlines.
import { type MessagePortMain, utilityProcess } from 'electron';
import { openChannel } from './openChannel';

export interface EngineProcess {
  readonly pid: number | undefined;
  post(message: unknown, ports?: readonly MessagePortMain[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, whether it ended by itself, crashed or was killed. */
  onExit(listener: (exitCode: number) => void): void;
  kill(): void;
}

export interface ForkOptions {
  readonly entryFile: string;
  readonly environment: Readonly<Record<string, string>>;
  /** `inherit` lets the engine's own output through to the terminal. */
  readonly output: 'inherit' | 'ignore';
}

export type ForkEngine = (options: ForkOptions) => EngineProcess;

/** Starts the engine with nothing of the parent but the listed variables. */
export const forkEngine: ForkEngine = ({ entryFile, environment, output }) => {
  const child = utilityProcess.fork(entryFile, [], {
    env: { ...environment },
    serviceName: 'Silbertablett engine',
    stdio: output,
  });
  return {
    get pid() {
      return child.pid;
    },
    post: (message, ports) => child.postMessage(message, ports ? [...ports] : []),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => void child.kill(),
  };
};

/** A process that reads sources: what it says goes by `port`, to the engine. */
export interface ReaderProcess {
  readonly port: MessagePortMain;
  /** Called once, whether it ended by itself, crashed or was killed. */
  onExit(listener: (exitCode: number) => void): void;
  /** At once, even where it hangs. */
  kill(): void;
}

/**
 * Starts a silent process with nothing of the parent but the listed variables, of which there must be one: Electron
 * takes an empty list for all. The process watches its memory itself: Electron passes no limit of V8's heap on.
 */
export function forkReader({ entryFile, environment }: Omit<ForkOptions, 'output'>): ReaderProcess {
  const child = utilityProcess.fork(entryFile, [], {
    env: { ...environment },
    serviceName: 'Silbertablett reader',
    stdio: 'ignore',
  });
  const [forReader, port] = openChannel();
  child.postMessage(undefined, [forReader]);
  return {
    port,
    onExit: (listener) => child.once('exit', listener),
    kill: () => {
      // A process that hangs in its own code still hears the system; kill() of Electron asks by SIGTERM first.
      if (child.pid === undefined) return void child.kill();
      try {
        process.kill(child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself; its exit is told in a moment.
      }
    },
  };
}
