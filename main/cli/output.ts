// How the terminal twin talks: results on stdout, errors on stderr, exit codes 0 done, 1 failed or unfinished, 2 wrong call.
// Knows no engine.
import { toTablettError } from '../../knowledge/errors/tablettError';

/** One JSON value on one line of stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** A named failure on stderr; remembers exit code 1 (2 for a wrong call) and lets the rest go on. */
export function printFailure(thrown: unknown): void {
  const { code, message } = toTablettError(thrown, 'cli');
  process.stderr.write(`${message}\n`);
  process.exitCode = code === 'INPUT_INVALID' ? 2 : 1;
}

/** Ends quietly when nobody reads any more (`articles | head`). */
export function leaveWithReader(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    process.exit(code === 'EPIPE' ? 0 : 1);
  });
}

/** "12", "0.84", "3 %", "12 ms", "–"; a title that begins with a digit is none. */
const isFigure = (cell: string): boolean => /^(?:–|[-−+]?[.,\d]+(?: ?(?:%|ms|s|kB|MB|GB))?)$/.test(cell);

/** Rows in columns, the first row as heading; numbers to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, (row[column] ?? '').length), 0),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      isFigure(cell) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    printLine(cells.join('  ').trimEnd());
  }
}
