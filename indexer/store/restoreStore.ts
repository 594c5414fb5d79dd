// Puts a backup in the place of a closed store: unpacked beside it, verified, then swapped; the earlier one goes last.
// Knows nothing of rows beyond opening the tables once to see that they can be read.
import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TablettError } from '../../knowledge/errors/tablettError';
import { renameOver } from '../disk/renameOver';
import { sha256OfFile } from '../disk/sha256OfFile';
import { backupSettingsName, importJobName, notTheOwners } from './backup';
import { type BackupList, backupListName, backupListSchema } from './backupList';
import { loadCatalogue } from './loadCatalogue';
import { lockStore } from './lockStore';
import { checkSchemaVersion, runMigrations } from './runMigrations';
import { guardStore, storeFault } from './storeFault';
import { readStoreRecord, writeStoreRecord } from './storeRecord';
import { closeTables, connectFolder, openTables } from './storeTables';

// Unpacking that was broken off may still be finishing its last files; removing tries again for half a second.
const whole = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;

/** `dir`: data folder of a store that is not open · `file`: what `LanceStore.backup` wrote. */
export interface RestoreOptions {
  readonly dir: string;
  readonly file: string;
}

/**
 * Replaces the store by a backup; until the backup has proved readable the store is not touched.
 * Fails with SOURCE_MISSING, BACKUP_INVALID, STORE_NEWER, STORE_LOCKED, DISK_FULL, DATA_FOLDER_READ_ONLY.
 */
export async function restoreStore({ dir, file }: RestoreOptions): Promise<void> {
  if (!(await isThere(file))) throw new TablettError('SOURCE_MISSING', { path: file });
  await guardStore(dir, () => mkdir(dir, { recursive: true }));
  const lock = await lockStore(dir);
  const folder = join(dir, 'store');
  try {
    await recoverInterruptedRestore(folder);
    await unpack(file, restoringFolder(folder));
    await proveReadable(file, restoringFolder(folder));
    await guardStore(dir, () => swapIn(folder));
    // An import or rollback that never ended was one of the base before: going on with it would change this one.
    await guardStore(dir, () => rm(join(dir, importJobName), { force: true }));
    await guardStore(dir, () => takeSettings(join(folder, backupSettingsName), dir));
  } finally {
    await rm(restoringFolder(folder), whole);
    await lock.release();
  }
}

/** After a kill during a restore: the earlier store comes back unless the backup already stands in its place. */
export async function recoverInterruptedRestore(folder: string): Promise<void> {
  await rm(restoringFolder(folder), whole);
  if (!(await isThere(earlierFolder(folder)))) return;
  if (await isThere(folder)) await rm(earlierFolder(folder), whole);
  else await rename(earlierFolder(folder), folder);
}

async function unpack(file: string, target: string): Promise<void> {
  try {
    await mkdir(target, { recursive: true });
    const onlyFiles = (_path: string, entry: object): boolean =>
      'type' in entry && (entry.type === 'File' || entry.type === 'Directory');
    const { extract } = await import('tar'); // Not at each start of the engine.
    await extract({ file, cwd: target, strict: true, filter: onlyFiles });
  } catch (thrown) {
    const fault = storeFault(thrown, target);
    throw fault.code === 'DISK_FULL' ? fault : notABackup(file, thrown);
  }
}

async function proveReadable(file: string, folder: string): Promise<void> {
  try {
    await verifyFiles(await readList(folder), folder);
    const record = await readStoreRecord(folder);
    checkSchemaVersion(record);
    await openOnce(folder);
    // Another id: caches made from the store that stood here before must not fit.
    await writeStoreRecord(folder, { ...(await readStoreRecord(folder)), storeId: randomUUID() });
  } catch (thrown) {
    if (thrown instanceof TablettError && thrown.code !== 'STORE_DAMAGED') throw thrown;
    throw notABackup(file, thrown);
  }
}

/** Brings the tables to this release's form and reads through them. What stays open could not be removed on Windows. */
async function openOnce(folder: string): Promise<void> {
  const connection = await connectFolder(folder);
  try {
    await runMigrations(folder, connection);
    const tables = await openTables(connection, folder);
    try {
      await loadCatalogue(tables, folder);
    } finally {
      closeTables(tables);
    }
  } finally {
    connection.close();
  }
}

/** Says of the file what is wrong, not of the store that it was unpacked into: that one was never in danger. */
function notABackup(path: string, thrown: unknown): TablettError {
  const told = thrown instanceof TablettError ? thrown.details.reason : undefined;
  const reason = told ?? (thrown instanceof Error ? thrown.message : String(thrown));
  return new TablettError('BACKUP_INVALID', { path, reason }, thrown);
}

async function readList(folder: string): Promise<BackupList> {
  try {
    return backupListSchema.parse(JSON.parse(await readFile(join(folder, backupListName), 'utf8')));
  } catch (thrown) {
    throw new TypeError('it has no readable list of files', { cause: thrown });
  }
}

async function verifyFiles({ files }: BackupList, folder: string): Promise<void> {
  for (const { path, sizeBytes, sha256 } of files) {
    const place = join(folder, path);
    if (!(await isThere(place)) || (await stat(place)).size !== sizeBytes)
      throw new TypeError(`${path} is cut short`);
    if ((await sha256OfFile(place)) !== sha256) throw new TypeError(`${path} was changed`);
  }
  await rm(join(folder, backupListName));
}

async function swapIn(folder: string): Promise<void> {
  if (await isThere(folder)) await renameOver(folder, earlierFolder(folder));
  await renameOver(restoringFolder(folder), folder);
  await rm(earlierFolder(folder), whole);
}

/** A kill before this leaves the settings inside the store, and the present ones in force. Backups of before have none. */
async function takeSettings(from: string, dir: string): Promise<void> {
  if (!(await isThere(from))) return;
  for (const name of await readdir(from))
    if (name.endsWith('.json') && !notTheOwners.includes(name))
      await rename(join(from, name), join(dir, name));
  await rm(from, whole);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function restoringFolder(folder: string): string {
  return `${folder}.restoring`;
}

function earlierFolder(folder: string): string {
  return `${folder}.before-restore`;
}
