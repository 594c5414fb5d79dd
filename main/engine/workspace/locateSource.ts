// Where the source of a ledger entry lies on this machine, for the shell's file manager.
// Reads paths that imports have stored; the page names an entry and never learns where it lies.
import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute } from 'node:path';

/**
 * The file of a source, or what holds it: a row lies in its table (`FILE#id`), an entry of an archive in its archive.
 * Undefined for a web address, a relative path, or where nothing of it is there any more.
 */
export async function locateSource(source: string): Promise<string | undefined> {
  let path = source;
  if (!isAbsolute(path)) return undefined;
  while (!(await isThere(path))) {
    const name = basename(path);
    const row = name.lastIndexOf('#');
    const holder = row < 0 ? dirname(path) : path.slice(0, path.length - name.length + row);
    if (holder === path || holder === dirname(holder)) return undefined;
    path = holder;
  }
  return path;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
