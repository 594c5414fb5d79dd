// What a piece of work costs in processor time of this process: it says the same on a busy machine as on an idle one.
// Knows nothing of the work.

/** Milliseconds of processor time; work in other threads of this process counts as well. */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
