// store.json: which schema the folder has, and which store it is.
// Knows nothing of tables. A restored backup gets another storeId, so that caches of the earlier one never fit.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { TablettError } from '../../knowledge/errors/tablettError';
import { replaceFile } from '../disk/replaceFile';
import { systemCode } from './storeFault';

const storeRecordSchema = z.object({
  schemaVersion: z.number().int().min(0),
  storeId: z.string().min(1),
  indexedRevision: z.number().int().min(0),
  removedRevision: z.number().int().min(0),
});

/**
 * `schemaVersion` counts the migrations that have run; 0 = none yet · `indexedRevision`: chunks up to this revision are
 * in the full-text index; later ones may be, but must be searched apart · `removedRevision`: of the last removal, which
 * leaves no row that could tell.
 */
export type StoreRecord = Readonly<z.infer<typeof storeRecordSchema>>;

/** Reads store.json of a store folder; a folder without one starts at 0. Fails with STORE_DAMAGED. */
export async function readStoreRecord(folder: string): Promise<StoreRecord> {
  const text = await readIfThere(join(folder, 'store.json'));
  if (text === undefined)
    return { schemaVersion: 0, storeId: randomUUID(), indexedRevision: 0, removedRevision: 0 };
  try {
    return storeRecordSchema.parse(JSON.parse(text));
  } catch (thrown) {
    throw new TablettError('STORE_DAMAGED', { path: folder, reason: 'store.json is not readable' }, thrown);
  }
}

/** Writes store.json as a whole. Throws Node's system errors. */
export async function writeStoreRecord(folder: string, record: StoreRecord): Promise<void> {
  await replaceFile(join(folder, 'store.json'), `${JSON.stringify(record)}\n`);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}
