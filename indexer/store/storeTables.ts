// The open tables of one store folder.
// Knows nothing of rows; opening and closing only.
import { type Connection, connect, Session, type Table } from '@lancedb/lancedb';

// LanceDB would take 6 GB and 1 GB; the indexes of 20,000 chunks are 3 MB.
const indexCacheBytes = 64n * 1024n * 1024n;
const metadataCacheBytes = 32n * 1024n * 1024n;

export interface StoreTables {
  readonly connection: Connection;
  readonly articles: Table;
  readonly chunks: Table;
  readonly ratings: Table;
  readonly usage: Table;
}

/** Connects to a folder of tables. Throws LanceDB's errors. */
export async function connectFolder(folder: string): Promise<Connection> {
  return connect(folder, {}, new Session(indexCacheBytes, metadataCacheBytes));
}

/** Opens the tables that the migrations have made. Throws LanceDB's errors. */
export async function openTables(connection: Connection): Promise<StoreTables> {
  const [articles, chunks, ratings, usage] = await Promise.all([
    connection.openTable('articles'),
    connection.openTable('chunks'),
    connection.openTable('ratings'),
    connection.openTable('usage'),
  ]);
  return { connection, articles, chunks, ratings, usage };
}

/** Lets go of all tables. */
export function closeTables({ connection, articles, chunks, ratings, usage }: StoreTables): void {
  for (const table of [articles, chunks, ratings, usage]) table.close();
  connection.close();
}
