// Deletes for good what the program has made in its data folder, also where it is killed on the way: a note says that it is
// to be done, is written first and removed last. Whatever else lies in that folder is somebody's own and stays.
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './writeFileAtomically';

const noteName = 'erase.json';

/** Every name the program gives in its data folder; a new one gets its place here (docs/privacy.md, "Deleting"). */
const settings =
  /^(settings|learning|day|reply|serving|care|proof|column-maps|feed)\.json(\.damaged(-[\dT-]+)?)?$/;
const others = /^(web-secrets|feed-token|import-job|store\.owner)\.json$|^(store|takeover)\.lock$/;
/** Folders that nobody else would fill: they go whole. `store.damaged-…`: set aside by `doctor`. */
const wholeFolders = /^(store|caches|shell|store\.damaged-[\dT-]+)$/;
/** Folders whose names others use as well: of what lies in them only our own goes. */
const sharedFolders: Readonly<Record<string, RegExp>> = {
  backups: /^silbertablett-\d{4}-\d\d-\d\d\.backup$/,
  logs: /^silbertablett\.log(\.\d+)?$/,
  // A mirror of a page is named by the id of its source.
  web: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
};
/** While a file is being replaced its next content lies beside it. */
const partial = /\.[\da-f]{8}\.partial$/;

/** From now on `finishErasing` deletes. Fails with DATA_FOLDER_READ_ONLY, DISK_FULL. */
export async function noteErasing(folder: string): Promise<void> {
  await writeFileAtomically(join(folder, noteName), '{}\n');
}

/**
 * Deletes what is ours where that was noted, else does nothing; whoever holds something of it must have let go. What the
 * system still holds stays, and the note with it: the next call goes on. Never throws; tells whether it is done.
 */
export function finishErasing(folder: string): boolean {
  const note = join(folder, noteName);
  if (!existsSync(note)) return true;
  const ours = (name: string): boolean => [settings, others, wholeFolders].some((names) => names.test(name));
  const gone = [
    removeOwn(folder, ours),
    ...Object.entries(sharedFolders).map(([name, own]) => {
      const shared = join(folder, name);
      const isGone = removeOwn(shared, (each) => own.test(each));
      removeEmpty(shared);
      return isGone;
    }),
  ];
  return gone.every(Boolean) && isRemoved(note);
}

/** Whether all that is meant is gone; a folder that is not there has nothing. */
function removeOwn(folder: string, isOwn: (name: string) => boolean): boolean {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const own = names.filter((name) => isOwn(name.replace(partial, '')));
  return own.map((name) => isRemoved(join(folder, name))).every(Boolean);
}

/** Fails where something is left in it, which is as it should be. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
}

function isRemoved(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    return true;
  } catch {
    return false;
  }
}
