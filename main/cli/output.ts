// How the terminal twin talks: results on stdout, errors on stderr, exit codes 0 done, 1 failed, 2 wrong call.
// Knows no engine.
import { toTablettError } from '../../knowledge/errors/tablettError';

/** One JSON value on one line of stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** A named failure on stderr; remembers exit code 1 and lets the rest go on. */
export function printFailure(thrown: unknown): void {
  process.stderr.write(`${toTablettError(thrown, 'cli').message}\n`);
  process.exitCode = 1;
}

/** Rows in columns, the first row as heading; numbers to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      /^[\d.,–-]/.test(cell) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    printLine(cells.join('  ').trimEnd());
  }
}
