// Replaces a file so that a crash at any moment leaves the former or the next content, never half of one.
// Translates what disks say into our codes.
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TablettError } from '../../knowledge/errors/tablettError';

const readOnlyCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);
const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** Fails with DATA_FOLDER_READ_ONLY or DISK_FULL, naming the folder; other failures pass as they are. */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw translated(cause, dirname(path));
  }
}

function translated(cause: unknown, path: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (readOnlyCodes.has(code)) return new TablettError('DATA_FOLDER_READ_ONLY', { path }, cause);
  if (fullCodes.has(code)) return new TablettError('DISK_FULL', { path }, cause);
  return cause;
}
