// Opens the store of a data folder: lock, recovery, migrations, catalogue. In that order, each able to say no.
// Knows nothing of what the store is used for.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from '@lancedb/lancedb';
import type { Clock } from '../../knowledge/ports';
import { momentFolder } from './backup';
import { LanceStore } from './lanceStore';
import { loadCatalogue } from './loadCatalogue';
import { lockStore, type StoreLock } from './lockStore';
import { recoverInterruptedRestore } from './restoreStore';
import { runMigrations } from './runMigrations';
import { guardStore } from './storeFault';
import { connectFolder, openTables } from './storeTables';

/** `dir`: the data folder, made if it is not there. `clock` decides which earlier versions are old enough to forget. */
export interface OpenStoreOptions {
  readonly dir: string;
  readonly clock?: Pick<Clock, 'nowMs'>;
}

/** Opens or creates the store. Fails with STORE_LOCKED, STORE_NEWER, STORE_DAMAGED, DATA_FOLDER_READ_ONLY, DISK_FULL. */
export async function openStore({ dir, clock }: OpenStoreOptions): Promise<LanceStore> {
  await guardStore(dir, () => mkdir(dir, { recursive: true }));
  const lock = await lockStore(dir);
  try {
    return await guardStore(dir, () => openLocked(dir, lock, () => clock?.nowMs() ?? Date.now()));
  } catch (thrown) {
    await lock.release();
    throw thrown;
  }
}

/** The folder of tables in a data folder. */
export function storeFolder(dir: string): string {
  return join(dir, 'store');
}

async function openLocked(dir: string, lock: StoreLock, nowMs: () => number): Promise<LanceStore> {
  const folder = storeFolder(dir);
  await recoverInterruptedRestore(folder);
  await rm(momentFolder(folder), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const connection = await connectFolder(folder);
  try {
    return await openConnected({ dir, folder, lock, nowMs }, connection);
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

async function openConnected(
  place: { dir: string; folder: string; lock: StoreLock; nowMs: () => number },
  connection: Connection,
): Promise<LanceStore> {
  const record = await runMigrations(place.folder, connection);
  const tables = await openTables(connection, place.folder);
  const { catalogue, revision: stored } = await loadCatalogue(tables, place.folder);
  // Rows alone cannot tell: those with the highest number may have been removed, or cleared away as orphans.
  const revision = Math.max(stored, record.removedRevision, record.indexedRevision);
  return new LanceStore({ ...place, tables, record, catalogue, revision });
}
