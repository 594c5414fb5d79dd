// Migration 1: the four tables and the indexes on them. Safe to run again after a kill in its middle.
// Must not change any more: stores in the field were made by it. Later shapes get later numbers.
import type { Connection } from '@lancedb/lancedb';
import { Index } from '@lancedb/lancedb';
import { tableColumns } from '../rowSchemas';

/** Creates what is not there yet: tables articles, chunks, ratings, usage; look-up indexes on ids. */
export async function createInitialTables(connection: Connection): Promise<void> {
  // By name and not by `existOk` alone: a table that later migrations widened is there, with other columns.
  const there = new Set(await connection.tableNames({ limit: 1000 }));
  for (const [name, columns] of Object.entries(tableColumns)) {
    if (there.has(name)) continue;
    await connection.createEmptyTable(name, columns, { mode: 'create', existOk: true });
  }
  await ensureLookup(connection, 'articles', 'id');
  await ensureLookup(connection, 'chunks', 'id');
  await ensureLookup(connection, 'chunks', 'articleId');
}

async function ensureLookup(connection: Connection, tableName: string, column: string): Promise<void> {
  const table = await connection.openTable(tableName);
  const indices = await table.listIndices();
  if (!indices.some(({ columns }) => columns[0] === column)) {
    await table.createIndex(column, { config: Index.btree() });
  }
  table.close();
}
