// The day that a moment falls on for the person at this machine.
// Knows nothing of what is named by it.

/** Like "2026-11-22". */
export function localDay(ms: number): string {
  const day = new Date(ms);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
