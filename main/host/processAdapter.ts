// The only place that forks the engine process; everything else sees an EngineProcess.
// Knows nothing of frames, restarts or deadlines.
import { type MessagePortMain, utilityProcess } from 'electron';

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
