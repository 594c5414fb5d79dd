// Reads a file (or `-`, stdin) of one JSON object a line; a malformed line is named by its number, the others go on.
// Knows nothing of what the objects mean: the caller's schema does.
import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { linesOf } from '../../indexer/disk/linesOf';
import { TablettError } from '../../knowledge/errors/tablettError';

export type JsonLine<T> =
  | { readonly line: number; readonly value: T }
  | { readonly line: number; readonly failure: TablettError };

/** Lines in order; blank ones are left out. `expected` is told where a line does not fit. Fails with SOURCE_*. */
export async function* readJsonLines<T extends z.ZodType>(
  file: string,
  schema: T,
  expected: string,
): AsyncGenerator<JsonLine<z.output<T>>> {
  const source = file === '-' ? 'stdin' : file;
  const input = file === '-' ? process.stdin.setEncoding('utf8') : createReadStream(file, 'utf8');
  let line = 0;
  for await (const text of linesOf(input, source)) {
    line += 1;
    if (text.trim() !== '') yield parseLine(text, { line, source, expected }, schema);
  }
}

function parseLine<T extends z.ZodType>(
  text: string,
  place: { readonly line: number; readonly source: string; readonly expected: string },
  schema: T,
): JsonLine<z.output<T>> {
  const { line } = place;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { line, failure: new TablettError('LINE_INVALID', { ...place, reason: 'not JSON' }) };
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { line, value: parsed.data };
  const issue = parsed.error.issues[0];
  const reason = `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'unexpected'}`;
  return { line, failure: new TablettError('LINE_INVALID', { ...place, reason }) };
}
