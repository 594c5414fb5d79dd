// Ctrl-C for work that ends in good order, and the exit code of what did not come to its end.
// Knows no command and no engine.
import { once } from 'node:events';

/**
 * Until `work` has ended, the first Ctrl-C calls `cancel`; a second one ends the process, as every one does elsewhere.
 * Fails as the work does.
 */
export async function interruptible<Result>(
  cancel: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  let presses = 0;
  // Never `once`: the store's lock listens, too, and ends the process where it finds itself the only listener left.
  const interrupt = () => {
    presses += 1;
    if (presses === 1) return cancel();
    process.off('SIGINT', interrupt);
    process.kill(process.pid, 'SIGINT');
  };
  process.on('SIGINT', interrupt);
  try {
    return await work();
  } finally {
    process.off('SIGINT', interrupt);
  }
}

/** Until Ctrl-C or SIGTERM, for work without an end of its own: that is how it is done, not broken off. */
export async function untilInterrupted(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  // Beside those of `once`, which are gone before the lock's own listener looks whether it is alone.
  const listens = () => {};
  for (const signal of signals) process.on(signal, listens);
  try {
    await Promise.race(signals.map((signal) => once(process, signal)));
  } finally {
    for (const signal of signals) process.off(signal, listens);
  }
}

/** What came of long work: sources that failed, and whether its owner ended it. */
export interface Ending {
  readonly failed?: number;
  readonly cancelled?: boolean;
}

/** Leaves with 1 where something failed or was not finished; what is done is kept either way. */
export function noteEnding({ failed = 0, cancelled = false }: Ending): void {
  if (failed > 0 || cancelled) process.exitCode = 1;
}
