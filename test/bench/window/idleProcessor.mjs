// Processor time that the app takes while nobody does anything, process by process, from /proc.
// Linux only; knows pids, not windows.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Units of utime and stime in /proc: 100 a second nearly everywhere, but it can be asked. */
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** @typedef {{ percent: number, processes: readonly { name: string, percent: number }[] }} Idle `percent` of one core */

/**
 * @param {() => readonly number[]} pids
 * @param {number} seconds
 * @returns {Promise<Idle>}
 */
export async function idleProcessor(pids, seconds) {
  const before = new Map(pids().map((pid) => [pid, ticks(pid)]));
  const startedAt = performance.now();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const elapsed = (performance.now() - startedAt) / 1000;
  const processes = [...before].map(([pid, used]) => ({
    name: nameOf(pid),
    percent: (100 * Math.max(0, ticks(pid) - used)) / ticksPerSecond / elapsed,
  }));
  return { percent: processes.reduce((sum, { percent }) => sum + percent, 0), processes };
}

/** utime + stime; 0 for a process that is gone. @param {number} pid */
function ticks(pid) {
  try {
    // The name in brackets may hold blanks: count from behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

/** @param {number} pid */
function nameOf(pid) {
  try {
    // Chromium's children write their own command line, with blanks.
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
    const type = words.find((word) => word.startsWith('--type='))?.slice(7) ?? 'main';
    return words.find((word) => word.startsWith('--utility-sub-type='))?.slice(19) ?? type;
  } catch {
    return 'gone';
  }
}
