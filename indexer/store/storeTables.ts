// The open tables of one store folder.
// Knows nothing of rows; opening and closing only.
import { type Connection, connect, Session, type Table } from '@lancedb/lancedb';
import { openJournal } from './journalTable';
import { type OpenedLedger, openLedger } from './ledgerTable';
import { OnDemand } from './onDemand';
import type { SequencedLog } from './openRestorable';
import { openRecords } from './recordTable';
import { type OpenedOutcomes, openOutcomes } from './restoreOutcomes';

// LanceDB would take 6 GB and 1 GB; the indexes of 20,000 chunks are 3 MB, questions to 41,000 need 12 MB of both.
const indexCacheBytes = 64n * 1024n * 1024n;
const metadataCacheBytes = 16n * 1024n * 1024n;

// Merging files, LanceDB reads 2 GB ahead and 8,192 rows at once, so a whole base lies in memory: 256 MB for 39,000 chunks,
// and growing. With these 91 MB, however large the base. It reads them from the environment; queries say their own rows.
process.env.LANCE_DEFAULT_IO_BUFFER_SIZE ??= String(32 * 1024 * 1024);
process.env.LANCE_DEFAULT_BATCH_SIZE ??= '1024';

export interface StoreTables {
  readonly connection: Connection;
  readonly articles: Table;
  readonly chunks: Table;
  readonly outcomes: OpenedOutcomes;
  readonly records: SequencedLog;
  readonly usage: Table;
  /** Read through and restored at their first use: answers need neither. */
  readonly journal: OnDemand<SequencedLog>;
  readonly ledger: OnDemand<OpenedLedger>;
  readonly assets: Table;
}

/** Connects to a folder of tables, with bounded caches. Throws LanceDB's errors. */
export async function connectFolder(
  folder: string,
  session = new Session(indexCacheBytes, metadataCacheBytes),
): Promise<Connection> {
  // Among the options: LanceDB's own parameter for it is dropped without a word (0.37.1), and nothing is bounded.
  return connect(folder, { session });
}

/** Opens the tables that the migrations have made in `folder`. Throws LanceDB's errors. */
export async function openTables(connection: Connection, folder: string): Promise<StoreTables> {
  const [articles, chunks, outcomes, records, usage, assets] = await Promise.all([
    connection.openTable('articles'),
    connection.openTable('chunks'),
    openOutcomes(connection, folder),
    openRecords(connection, folder),
    connection.openTable('usage'),
    connection.openTable('assets'),
  ]);
  const journal = new OnDemand(() => openJournal(connection, folder));
  const ledger = new OnDemand(() => openLedger(connection, folder));
  return { connection, articles, chunks, outcomes, records, usage, journal, ledger, assets };
}

/** Lets go of all tables. */
export function closeTables(tables: StoreTables): void {
  const { connection, outcomes, records, journal, ledger, ...plain } = tables;
  const restorable = [outcomes, records, journal.opened, ledger.opened].map((opened) => opened?.table);
  for (const table of [...restorable, ...Object.values(plain)]) table?.close();
  connection.close();
}
