// A throw-away folder for one command, gone when it ends: done, failed, or ended from outside.
// Knows no command and nothing of what lies in the folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Threads of the store may still write while the folder is being emptied. */
const persistent = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 } as const;

/**
 * Runs `work` with an empty folder of its own in the system's temporary folder, named after `purpose`, and removes it.
 * Ctrl-C and other signals remove it, too, and then end the process as they would anyway: for work that does not hear them
 * itself. Fails as the work does.
 */
export async function withTemporaryFolder<Result>(
  purpose: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), `silbertablett-${purpose}-`));
  const listening = onSignals(() => removeNow(folder));
  try {
    return await work(folder);
  } finally {
    // Still listening: Ctrl-C while it is being removed must not leave the rest.
    await rm(folder, persistent).finally(listening.end);
  }
}

/** Calls `clear` at a signal and lets the process end by it. */
function onSignals(clear: () => void): { readonly end: () => void } {
  const end = () => {
    for (const signal of signals) process.off(signal, ended);
  };
  // Never `once`: the store's lock listens, too, and ends the process where it finds itself the only listener left.
  const ended = (signal: NodeJS.Signals) => {
    clear();
    end();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, ended);
  return { end };
}

/** What a system holds on to (Windows, open files) is left to its own cleaning. */
function removeNow(folder: string): void {
  try {
    rmSync(folder, persistent);
  } catch {
    // The process ends; there is nobody left to tell.
  }
}
