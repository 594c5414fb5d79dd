// Text that arrives in pieces → its lines, split at line feeds only: JSON may hold U+2028, at which readline cuts since Node 24.
// Knows nothing of what stands in a line; a carriage return at its end is left to the reader.
import { TablettError } from '../../knowledge/errors/tablettError';

/** Without a byte order mark. `source`: as told in an error. Fails with SOURCE_MISSING, SOURCE_UNREADABLE. */
export async function* linesOf(input: AsyncIterable<string>, source: string): AsyncGenerator<string> {
  let rest = '';
  let isFirst = true;
  try {
    for await (const read of input) {
      const [next = '', ...others] = (isFirst ? read.replace(/^\uFEFF/, '') : read).split('\n');
      isFirst = false;
      rest += next;
      if (others.length === 0) continue;
      yield rest;
      rest = others.pop() ?? '';
      yield* others;
    }
  } catch (thrown) {
    const reason = (thrown as NodeJS.ErrnoException).code;
    if (reason === 'ENOENT') throw new TablettError('SOURCE_MISSING', { path: source }, thrown);
    if (reason) throw new TablettError('SOURCE_UNREADABLE', { source, reason }, thrown);
    throw thrown;
  }
  if (rest) yield rest;
}
