// Ends its own process when that takes too much memory or has lost its owner; runs in a thread beside a busy one.
// Knows nothing of what the process does. Measured where it is spent: no system call is needed from outside.

export interface MemoryWatch {
  /** Resident memory of the whole process, MiB. */
  readonly maxMemoryMb: number;
  /** The owner's process id; another parent later means that the owner is gone. */
  readonly ownerPid: number;
}

/** A native library fills some 2 GB a second: this often keeps what it takes beyond the limit to a fraction of that. */
const everyMs = 100;

/** Never returns by itself: SIGKILL ends the process even where its other thread hangs. */
export function watchMemory({ maxMemoryMb, ownerPid }: MemoryWatch): void {
  setInterval(() => {
    const tooMuch = process.memoryUsage.rss() > maxMemoryMb * 1024 * 1024;
    if (tooMuch || process.ppid !== ownerPid) process.kill(process.pid, 'SIGKILL');
  }, everyMs);
}
