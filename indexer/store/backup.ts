// Writes a store folder into one file: a gzipped tar whose first entry lists every other with size and SHA-256.
// Knows nothing of rows; what it packs is a copy of a moment (linkFolder.ts), so that writers need not wait.
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { guardPlace } from '../disk/guardPlace';
import { renameOver } from '../disk/renameOver';
import { replaceFile } from '../disk/replaceFile';
import { sha256OfFile } from '../disk/sha256OfFile';
import { type BackupList, backupListName, maxReadSize } from './backupList';
import { ownerName } from './lockStore';
import { isSetAside } from './openRestorable';
import { readStoreRecord } from './storeRecord';
import { verifyBackup } from './verifyBackup';

/** Folder inside the backup for the owner's settings, which lie beside the store. */
export const backupSettingsName = 'settings';

/** What is being done with the base right now, beside the store (main/engine/importJob.ts writes it). */
export const importJobName = 'import-job.json';

/** That everything here is to be erased at the next start (main/app/eraseFolder.ts writes it). */
const eraseNoteName = 'erase.json';

/**
 * Beside the store but of this machine only: where its window stands, who has the store open, the import that runs right now,
 * what its key store sealed, and the wish to erase all of it.
 */
export const notTheOwners: readonly string[] = [
  ...['settings.json', ownerName, importJobName],
  ...['web-secrets.json', eraseNoteName],
];

/** Where a backup's copy of the moment lies while it is packed; what a crash leaves of it goes at the next start. */
export const momentFolder = (storeFolder: string): string => `${storeFolder}.moment`;

/** `folder`: the tables, which nobody changes meanwhile · `dir`: the data folder, whose settings go with them. */
export interface BackedUp {
  readonly folder: string;
  readonly dir: string;
}

/**
 * Writes the backup beside `file`, reads it back, and gives it its name only if it is whole. Fails with PLACE_UNWRITABLE
 * and DISK_FULL, with BACKUP_INVALID where the disk gives back something else than was written; throws Node's system
 * errors where the folder cannot be read.
 */
export async function writeBackup({ folder, dir }: BackedUp, file: string): Promise<void> {
  const partial = `${resolve(file)}.partial`;
  await guardPlace(file, () => writeFile(partial, '')); // Before the work: packing could not tell whose fault it was.
  try {
    await copySettings(dir, join(folder, backupSettingsName));
    const list = await listFolder(folder);
    await replaceFile(join(folder, backupListName), JSON.stringify(list));
    const paths = [backupListName, ...list.files.map(({ path }) => path)];
    const { create } = await import('tar'); // Not at each start of the engine.
    // Vectors hardly shrink: the fastest level takes a third of the time of the default for the same size.
    await create({ cwd: folder, file: partial, gzip: { level: 1 }, portable: true, maxReadSize }, paths);
    await verifyBackup(partial);
    await guardPlace(file, () => renameOver(partial, resolve(file)));
  } finally {
    await rm(partial, { force: true });
  }
}

async function copySettings(dir: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const isSetting = entry.isFile() && entry.name.endsWith('.json') && !notTheOwners.includes(entry.name);
    if (isSetting) await copyFile(join(dir, entry.name), join(target, entry.name));
  }
}

async function listFolder(folder: string): Promise<BackupList> {
  const { schemaVersion } = await readStoreRecord(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: BackupList['files'] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (!entry.isFile() || name === backupListName || name.endsWith('.partial') || isSetAside(name)) continue;
    files.push({ path: name, sizeBytes: (await stat(path)).size, sha256: await sha256OfFile(path) });
  }
  return { product: 'silbertablett', schemaVersion, files };
}
