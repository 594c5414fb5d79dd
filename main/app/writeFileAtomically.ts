// Writes a small file of the shell whole, its folder included.
// Translates what disks say into our codes; how a file is replaced is indexer/disk's business.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from '../../indexer/disk/replaceFile';
import { TablettError } from '../../knowledge/errors/tablettError';

const readOnlyCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);
const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** Fails with DATA_FOLDER_READ_ONLY or DISK_FULL, naming the folder; other failures pass as they are. */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, content);
  } catch (cause) {
    throw diskRefusal(cause, dirname(path));
  }
}

/** What the disk said about the folder `path`, as one of our errors where there is one for it; else `cause` itself. */
export function diskRefusal(cause: unknown, path: string): unknown {
  const { code = '', syscall } = (cause instanceof Error ? cause : {}) as NodeJS.ErrnoException;
  // Where a whole disk is read-only, Node's recursive mkdir says that what it was to make is missing.
  const isUnmade = code === 'ENOENT' && syscall === 'mkdir';
  if (isUnmade || readOnlyCodes.has(code)) return new TablettError('DATA_FOLDER_READ_ONLY', { path }, cause);
  if (fullCodes.has(code)) return new TablettError('DISK_FULL', { path }, cause);
  return cause;
}
