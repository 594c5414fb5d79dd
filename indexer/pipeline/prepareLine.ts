// The line to a process that prepares sources, as its owner sees it: send, receive, kill, learn once that it died.
// Types only; forkLine.ts forks it in the terminal, main/engine/shellLines.ts has the shell fork it.

export interface PrepareLine {
  /** Packed by packMessage. */
  send(packed: Uint8Array): void;
  /** At once, whatever the process is doing; resolves when nothing of it will be heard any more. */
  kill(): Promise<void>;
}

/** `memory`: it took more than its limit, or its heap was full · `lost`: anything else, by exit code or signal. */
export type LineEnd =
  | { readonly kind: 'memory' }
  | {
      readonly kind: 'lost';
      readonly reason: string;
    };

export interface LineOwner {
  receive(packed: Uint8Array): void;
  /** Once, after the last reply, unless the process was killed on purpose. */
  died(end: LineEnd): void;
}

/** Starts a process for its owner; a file that is not there is told by `died`. */
export type OpenPrepareLine = (owner: LineOwner) => PrepareLine;

/**
 * What the end of such a process means. One that watches itself (watchMemory.ts) ends by SIGKILL, as one does that the
 * system takes down for memory; V8 aborts where the heap is full (SIGABRT, or exit code 134). Electron tells a signal as
 * its number. Windows knows no signals: there whatever is killed exits with 1, and our own errors with `errorExitCode`.
 */
export function endOf(exitCode: number | null, signal: string | null, platform: NodeJS.Platform): LineEnd {
  const codes = platform === 'win32' ? [1, 134] : [6, 9, 134, 137];
  const memory = signal ? ['SIGKILL', 'SIGABRT'].includes(signal) : codes.includes(exitCode ?? 0);
  return memory ? { kind: 'memory' } : { kind: 'lost', reason: `exit ${signal ?? exitCode}` };
}

/** An error that nobody caught. */
export const errorExitCode = 70;
