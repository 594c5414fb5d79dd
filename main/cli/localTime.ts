// A moment in the terminal, in the time of the person who reads it: `learned undo --day` counts in the same days.
// `--json` prints the milliseconds instead.
import { localDay } from '../engine/localDay';

/** Like "2026-11-22 14:05". */
export function localTime(ms: number): string {
  const time = new Date(ms);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${localDay(ms)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
