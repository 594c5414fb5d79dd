// The sources of an import, each file once, however it was named.
// Pure path arithmetic.
import { resolve } from 'node:path';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';

/** One file written in two ways (`kb/a.md`, `./kb/a.md`) is one source; the first spelling names it. */
export function distinctSources(found: readonly FoundSource[]): readonly FoundSource[] {
  const byFile = new Map<string, FoundSource>();
  for (const source of found) {
    const file = resolve(source.path);
    const known = byFile.get(file);
    if (!known) byFile.set(file, source);
    else if (source.named && !known.named) byFile.set(file, { ...known, named: true });
  }
  return [...byFile.values()];
}
