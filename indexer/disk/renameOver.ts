// Renames a file or a folder, also where another program has it open for a moment.
// Knows systems, not what is renamed.
import { rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** On Windows a virus scanner or a search index looks at what was just written, and nobody may rename it meanwhile. */
const heldCodes: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const pausesMs = [10, 40, 150, 500];

interface RenameWays {
  readonly attempt?: typeof rename;
  readonly system?: NodeJS.Platform;
}

/** What is still held after .7 s, or may not be renamed at all, throws Node's system error. */
export async function renameOver(
  from: string,
  to: string,
  { attempt = rename, system = process.platform }: RenameWays = {},
): Promise<void> {
  for (const pauseMs of system === 'win32' ? pausesMs : []) {
    try {
      return await attempt(from, to);
    } catch (thrown) {
      if (!heldCodes.has((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown;
      await pause(pauseMs);
    }
  }
  return attempt(from, to);
}
