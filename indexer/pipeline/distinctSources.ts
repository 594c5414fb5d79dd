// The sources of an import, each file once, however it was named.
// Asks the disk only where two paths differ in case or composition alone; opens no file.
import { resolve } from 'node:path';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { isSamePlace, placeKey } from '../disk/samePlace';

/** One file written in two ways (`kb/a.md`, `./kb/a.md`, where the disk ignores case `KB/a.md`) is one source; the first spelling names it. */
export async function distinctSources(found: readonly FoundSource[]): Promise<readonly FoundSource[]> {
  const byFile = new Map<string, FoundSource>();
  const spelledAlike = new Map<string, string[]>();
  for (const source of found) {
    const file = await firstSpelling(resolve(source.path), spelledAlike);
    const known = byFile.get(file);
    if (!known) byFile.set(file, source);
    else if (source.named && !known.named) byFile.set(file, { ...known, named: true });
  }
  return [...byFile.values()];
}

/** The spelling under which this import has met the file, which may be this one. */
async function firstSpelling(file: string, spelledAlike: Map<string, string[]>): Promise<string> {
  const key = placeKey(file);
  const others = spelledAlike.get(key) ?? [];
  for (const other of others) if (await isSamePlace(other, file)) return other;
  spelledAlike.set(key, [...others, file]);
  return file;
}
