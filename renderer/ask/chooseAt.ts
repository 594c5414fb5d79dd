// Arrow keys over a list: which row comes next.
// Pure arithmetic.

/** From `current` (-1: none chosen) one step down or up; the ends hold, an empty list gives -1. */
export function chooseAt(current: number, by: 1 | -1, length: number): number {
  if (length === 0) return -1;
  if (current < 0) return by === 1 ? 0 : length - 1;
  return Math.max(0, Math.min(length - 1, current + by));
}
