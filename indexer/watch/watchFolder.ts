// Follows a folder: tells in small batches which files came or changed and which went.
// Knows nothing of articles; a folder that is away as a whole (a drive that is not mounted) says so instead of "all gone".
import { readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { watch } from 'chokidar';
import { isLitter } from '../../knowledge/vocabulary/litter';

/** Full paths, each once. */
export interface FolderChanges {
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

export interface WatchOptions {
  readonly folder: string;
  /** For network drives, which tell nothing of themselves: every file is looked at every few seconds. */
  readonly polling: boolean;
  readonly onChanges: (changes: FolderChanges) => void;
  /** Why the folder cannot be followed right now, a code of the system or `EMPTY`; watching goes on. */
  readonly onFailure: (reason: string) => void;
}

export interface FolderWatch {
  close(): Promise<void>;
}

/** A file that grows is not read half: it must rest this long. */
const restMs = 500;
/** A batch ends when nothing has come for this long. */
const quietMs = 300;
const pollEveryMs = 2000;

/** Left alone: what no import looks at, temporary files of editors, unfinished copies. */
export function isPassing(path: string): boolean {
  const name = basename(path);
  return isLitter(name) || /(?:~|\.tmp|\.part|\.partial|\.crdownload|\.swp|\.lock)$/i.test(name);
}

/** Resolves once the folder is being followed; what lies in it already is not told. */
export async function watchFolder({
  folder,
  polling,
  onChanges,
  onFailure,
}: WatchOptions): Promise<FolderWatch> {
  const changed = new Set<string>();
  const gone = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = async (): Promise<void> => {
    const batch = { changed: [...changed], gone: [...gone] };
    changed.clear();
    gone.clear();
    const away = batch.gone.length > 0 ? await awayReason(folder) : undefined;
    if (away !== undefined) return onFailure(away);
    onChanges(batch);
  };
  const note = (path: string, into: Set<string>, outOf: Set<string>): void => {
    outOf.delete(path);
    into.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), quietMs);
  };
  // A folder may itself be a link (a share that is mounted elsewhere); links inside it are not followed.
  const place = await realpath(folder).catch(() => folder);
  const named = (path: string): string => folder + path.slice(place.length);
  const watcher = watch(place, {
    ignored: (path) => path !== place && isPassing(path),
    ignoreInitial: true,
    followSymlinks: false,
    usePolling: polling,
    interval: pollEveryMs,
    binaryInterval: pollEveryMs,
    awaitWriteFinish: { stabilityThreshold: restMs, pollInterval: 100 },
  });
  watcher.on('add', (path) => note(named(path), changed, gone));
  watcher.on('change', (path) => note(named(path), changed, gone));
  watcher.on('unlink', (path) => note(named(path), gone, changed));
  watcher.on('error', (thrown) => onFailure((thrown as NodeJS.ErrnoException).code ?? 'UNKNOWN'));
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Why what seems gone is not believed: the folder cannot be read, or nothing at all is left in it. */
export async function awayReason(folder: string): Promise<string | undefined> {
  try {
    return (await holdsFile(folder)) ? undefined : 'EMPTY';
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code ?? 'UNKNOWN';
  }
}

async function holdsFile(folder: string): Promise<boolean> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (isPassing(entry.name)) continue;
    if (!entry.isDirectory() || (await holdsFile(join(folder, entry.name)))) return true;
  }
  return false;
}
