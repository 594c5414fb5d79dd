// Empties a data folder for good, also where the program is killed on the way: a note says that it is to be done, is
// written first and removed last. Knows files, not what they hold.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './writeFileAtomically';

const noteName = 'erase.json';

/** From now on `finishErasing` empties the folder. Fails with DATA_FOLDER_READ_ONLY, DISK_FULL. */
export async function noteErasing(folder: string): Promise<void> {
  await writeFileAtomically(join(folder, noteName), '{}\n');
}

/**
 * Empties the folder where that was noted, else does nothing; whoever holds something in it must have let go. What the
 * system still holds stays, and the note with it: the next call goes on. Never throws; tells whether it is done.
 */
export function finishErasing(folder: string): boolean {
  const note = join(folder, noteName);
  if (!existsSync(note)) return true;
  const others = readdirSync(folder).filter((name) => name !== noteName);
  const gone = others.map((name) => isRemoved(join(folder, name)));
  return gone.every(Boolean) && isRemoved(note);
}

function isRemoved(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    return true;
  } catch {
    return false;
  }
}
