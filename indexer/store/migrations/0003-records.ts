// Migration 3: the table of small records: cases to check with, their runs, events of a trial.
// Must not change any more: stores in the field were made by it. Safe to run again after a kill in its middle.
import type { Connection } from '@lancedb/lancedb';
import { recordColumns } from '../rowSchemas';

/** Creates table `records` if it is not there yet. */
export async function createRecords(connection: Connection): Promise<void> {
  const table = await connection.createEmptyTable('records', recordColumns, {
    mode: 'create',
    existOk: true,
  });
  table.close();
}
