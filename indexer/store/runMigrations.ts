// Brings a store folder to the schema this version knows, one numbered step at a time.
// Knows nothing of what a step does; a kill between two steps loses none, a step runs again after a kill in it.
import type { Connection } from '@lancedb/lancedb';
import { TablettError } from '../../knowledge/errors/tablettError';
import { createInitialTables } from './migrations/0001-initial';
import { turnRatingsIntoOutcomes } from './migrations/0002-outcomes';
import { createRecords } from './migrations/0003-records';
import { countConcernsNotKeys } from './migrations/0004-usage';
import { openWorkspace } from './migrations/0005-workspace';
import { readStoreRecord, type StoreRecord, writeStoreRecord } from './storeRecord';

/** One step; its place in the list is its number. Must be safe to run again. */
export type Migration = (connection: Connection) => Promise<void>;

/** In order; for tests that stop between any two of them. */
export const migrations: readonly Migration[] = [
  createInitialTables,
  turnRatingsIntoOutcomes,
  createRecords,
  countConcernsNotKeys,
  openWorkspace,
];

/** The schema this version reads and writes. */
export const knownSchemaVersion = migrations.length;

/** Runs the steps a store still lacks and returns its record. Fails with STORE_NEWER, STORE_DAMAGED. */
export async function runMigrations(folder: string, connection: Connection): Promise<StoreRecord> {
  let record = await readStoreRecord(folder);
  checkSchemaVersion(record);
  for (const [index, migrate] of migrations.entries()) {
    if (index < record.schemaVersion) continue;
    await migrate(connection);
    record = { ...record, schemaVersion: index + 1 };
    await writeStoreRecord(folder, record);
  }
  return record;
}

/** Fails with STORE_NEWER when a later version has written the store. */
export function checkSchemaVersion({ schemaVersion }: StoreRecord): void {
  if (schemaVersion <= knownSchemaVersion) return;
  throw new TablettError('STORE_NEWER', { found: schemaVersion, known: knownSchemaVersion });
}
