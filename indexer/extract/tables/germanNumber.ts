// Numbers of a sheet as a German reader writes them: the library that formats them only knows the English way.
// Pure; what is no plain number (a date, a code) stays as it is.

/** "1,234.50 €" with the value 1234.5 → "1.234,50 €"; "01.03.2024" stays, its value is a day's number. */
export function germanNumber(shown: string, value: number): string {
  const [written = ''] = /\d[\d,]*(?:\.\d+)?/.exec(shown) ?? [];
  const digits = Number(written.replaceAll(',', ''));
  const step = 10 ** -(written.split('.')[1]?.length ?? 0);
  const isMeant = [value, 100 * value].some((meant) => Math.abs(Math.abs(meant) - digits) <= step);
  if (written === '' || !isMeant || /\d/.test(shown.replace(written, ''))) return shown;
  const swapped = written.replace(/[,.]/g, (sign) => (sign === ',' ? '.' : ','));
  return shown.replace(written, swapped);
}
