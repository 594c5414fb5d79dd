// Paths, folders and patterns as typed → the files behind them, in a steady order.
// Looks at names and kinds only; opens no file and judges no content.
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { TablettError } from '../../knowledge/errors/tablettError';
import { isLitter } from '../../knowledge/vocabulary/litter';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';

/** Folders nested deeper are named as failed: a machine's tree, not a knowledge base (loops end by `seen`). */
const maxFolderDepth = 256;

/**
 * Finds the files behind what the user gave: files, folders (recursive, hidden entries left out, links followed once),
 * glob patterns. In the order given, files of a folder by name; a file found twice stands once. What is not there
 * comes back as a source with `failure` (SOURCE_MISSING, SOURCE_UNREADABLE), so that the others go on.
 */
export async function findSources(paths: readonly string[]): Promise<FoundSource[]> {
  const found = new Map<string, FoundSource>();
  for (const path of paths) {
    for (const source of await findBehind(path)) {
      const known = found.get(source.source);
      if (!known || (source.named && !known.named)) found.set(source.source, source);
    }
  }
  return [...found.values()];
}

async function findBehind(given: string): Promise<FoundSource[]> {
  const kind = await kindOf(given);
  if (kind === 'file') return [{ source: slashes(given), path: given, named: true }];
  if (kind === 'folder') return walkFolder(given, 0, new Set());
  // A file may be called "prices [2024].md": only what is not there as such is read as a pattern.
  if (kind === 'missing' && isDynamicPattern(slashes(given))) return findByPattern(given);
  return [failed(given, kind)];
}

async function findByPattern(pattern: string): Promise<FoundSource[]> {
  const paths = await glob(slashes(pattern), {
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  // What the pattern names itself is meant, "." and ".." of its path as well.
  const isUnmeant = (part: string): boolean => isLitter(part) && !pattern.includes(part);
  const kept = paths.filter((path) => !slashes(path).split('/').some(isUnmeant)).sort(byName);
  if (kept.length === 0) return [failed(pattern, 'missing')];
  const start = /^\.[\\/]/.test(pattern) ? './' : '';
  return kept.map((path) => ({ source: start + slashes(path), path, named: false }));
}

/** `seen`: real paths of the folders above and before, so that a link back ends the walk there. */
async function walkFolder(folder: string, depth: number, seen: Set<string>): Promise<FoundSource[]> {
  const real = await realpath(folder).catch(() => folder);
  if (seen.has(real)) return [];
  if (depth > maxFolderDepth) return [tooDeep(folder, depth)];
  seen.add(real);
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return [failed(folder, 'unreadable')];
  const found: FoundSource[] = [];
  for (const name of names.filter((name) => !isLitter(name)).sort(byName)) {
    const path = joinAsGiven(folder, name);
    const kind = await kindOf(path);
    if (kind === 'folder') found.push(...(await walkFolder(path, depth + 1, seen)));
    else if (kind === 'file') found.push({ source: slashes(path), path, named: false });
    else if (kind === 'unreadable') found.push(failed(path, kind));
  }
  return found;
}

type Kind = 'file' | 'folder' | 'missing' | 'unreadable';

async function kindOf(path: string): Promise<Kind> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'unreadable';
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL' ? 'missing' : 'unreadable';
  }
}

function failed(given: string, kind: Kind): FoundSource {
  const source = slashes(given);
  const failure =
    kind === 'missing'
      ? new TablettError('SOURCE_MISSING', { path: source })
      : new TablettError('SOURCE_UNREADABLE', { source, reason: 'no access' });
  return { source, path: given, named: true, failure };
}

function tooDeep(folder: string, depth: number): FoundSource {
  const source = slashes(folder);
  const failure = new TablettError('SOURCE_TOO_DEEP', { source, depth, maxDepth: maxFolderDepth });
  return { source, path: folder, named: true, failure };
}

/** Like join, but "./kb" stays "./kb/a.md" and "." gives "a.md": the source is named as the user would name it. */
function joinAsGiven(folder: string, name: string): string {
  if (folder === '.' || folder === './') return name;
  const joined = join(folder, name);
  return /^\.[\\/]/.test(folder) ? `./${joined}` : joined;
}

const slashes = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);
/** Without the ending first: `tarif.md` comes before `tarif (Kopie).md`, so that the copy is the duplicate. */
const byName = (a: string, b: string): number => bySigns(withoutEnding(a), withoutEnding(b)) || bySigns(a, b);
const withoutEnding = (name: string): string => name.replace(/\.[^./]+$/, '');
const bySigns = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
