// Names what goes wrong where a person chose the place to write to: an export, a backup, a report.
// Must not know what is written; the data folder has names of its own (indexer/store/storeFault.ts).
import { TablettError } from '../../knowledge/errors/tablettError';

const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** `path`: as the person named it. Fails with DISK_FULL, PLACE_UNWRITABLE; what is no fault of the disk passes as it is. */
export async function guardPlace<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (thrown) {
    const code = thrown instanceof Error && 'syscall' in thrown && 'code' in thrown && String(thrown.code);
    if (!code) throw thrown;
    if (fullCodes.has(code)) throw new TablettError('DISK_FULL', { path }, thrown);
    throw new TablettError('PLACE_UNWRITABLE', { path, reason: code }, thrown);
  }
}
