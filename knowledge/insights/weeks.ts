// Weeks as the finest grain of time: no day and no shift can be told apart.
// Arithmetic on UTC milliseconds; knows no time zone.

const dayMs = 86_400_000;
export const weekMs = 7 * dayMs;
/** 1970-01-01 was a Thursday: the Monday before it. */
const firstMonday = -3 * dayMs;

/** Start of the week (Monday 00:00 UTC) that holds a time. */
export function weekStart(atMs: number): number {
  return firstMonday + Math.floor((atMs - firstMonday) / weekMs) * weekMs;
}

/** Starts of the last `count` weeks, the running one last. */
export function lastWeeks(nowMs: number, count: number): readonly number[] {
  const running = weekStart(nowMs);
  return Array.from({ length: count }, (_, at) => running - (count - 1 - at) * weekMs);
}
