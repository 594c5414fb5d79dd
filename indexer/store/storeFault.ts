// Turns what the file system, Arrow or LanceDB throws into the product's named errors.
// Knows nothing of rows; reads only the error's code and text, since LanceDB passes faults on as text.
import { TablettError } from '../../knowledge/errors/tablettError';

const fullDisk = /ENOSPC|EDQUOT|No space left|os error 28\b|os error 122\b|disk quota/i;
// A file in the way of the folder is for the user the same as a folder that cannot be written. Where a whole disk is
// read-only, Node's recursive mkdir says that what it was to make is missing.
const readOnly =
  /EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT.*\bmkdir\b|Permission denied|Read-only file system|os error (1|13|30)\b/i;
// First line of a native message only: later lines carry source positions inside LanceDB.
const maxReason = 300;

/** Names a fault of the store in folder `path`: DISK_FULL, DATA_FOLDER_READ_ONLY, otherwise STORE_DAMAGED. Never throws. */
export function storeFault(thrown: unknown, path: string): TablettError {
  if (thrown instanceof TablettError) return thrown;
  const text = faultText(thrown);
  if (fullDisk.test(text)) return new TablettError('DISK_FULL', { path }, thrown);
  if (readOnly.test(text)) return new TablettError('DATA_FOLDER_READ_ONLY', { path }, thrown);
  const reason = (text.split('\n')[0] ?? text).slice(0, maxReason);
  return new TablettError('STORE_DAMAGED', { path, reason }, thrown);
}

/** Runs one store step and names what it throws. Fails with the codes of `storeFault`. */
export async function guardStore<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (thrown) {
    throw storeFault(thrown, path);
  }
}

/** The `code` of a Node system error, '' for anything else. */
export function systemCode(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  return typeof code === 'string' ? code : '';
}

function faultText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const code = systemCode(thrown);
  return thrown.message.includes(code) ? thrown.message : `${code} ${thrown.message}`;
}
