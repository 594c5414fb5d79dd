// A damaged log comes back from its own earlier versions; where none is readable, an empty one takes its place.
// Knows nothing of what its rows mean: answers must go on without them.
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection, Table } from '@lancedb/lancedb';
import type { Schema } from 'apache-arrow';

/** `whole`: nothing was wrong · `restored`: the last readable version is in force · `lost`: none was, it starts empty. */
export type LogState = 'whole' | 'restored' | 'lost';

/** `read` goes through all rows and throws on one that does not fit; `name` is also its folder's before `.lance`. */
export interface LogTable<Read> {
  readonly name: string;
  readonly columns: Schema;
  readonly read: (table: Table) => Promise<Read>;
}

/** `rows`: what `read` gave while the table was proved readable. */
export interface OpenedLog<Read> {
  readonly table: Table;
  readonly state: LogState;
  readonly rows: Read;
}

/** A log whose rows are numbered as they are written; `next`: the first free number. */
export interface SequencedLog {
  readonly table: Table;
  readonly state: LogState;
  readonly next: number;
}

/** Opens the table and proves it readable. Throws LanceDB's errors only where not even an empty table can be made. */
export async function openRestorable<Read>(
  connection: Connection,
  folder: string,
  log: LogTable<Read>,
): Promise<OpenedLog<Read>> {
  const whole = await openReadable(connection, log);
  if (whole) return { ...whole, state: 'whole' };
  const restored = await restoreEarlier(connection, join(folder, `${log.name}.lance`), log);
  if (restored) return { ...restored, state: 'restored' };
  const aside = `${log.name}.damaged-${Date.now()}`;
  await rename(join(folder, `${log.name}.lance`), join(folder, aside)).catch(() => {});
  const table = await connection.createEmptyTable(log.name, log.columns, { mode: 'create' });
  return { table, state: 'lost', rows: await log.read(table) };
}

/** The same of a log of which `read` tells the first free number. */
export async function openSequenced(
  connection: Connection,
  folder: string,
  log: LogTable<number>,
): Promise<SequencedLog> {
  const { table, state, rows: next } = await openRestorable(connection, folder, log);
  return { table, state, next };
}

type Readable<Read> = Omit<OpenedLog<Read>, 'state'>;

async function openReadable<Read>(
  connection: Connection,
  { name, read }: LogTable<Read>,
): Promise<Readable<Read> | undefined> {
  let table: Table | undefined;
  try {
    table = await connection.openTable(name);
    return { table, rows: await read(table) };
  } catch {
    table?.close();
    return undefined;
  }
}

/** From the latest version backwards; a manifest that cannot be read is set aside, so that the one before is the latest. */
async function restoreEarlier<Read>(
  connection: Connection,
  folder: string,
  log: LogTable<Read>,
): Promise<Readable<Read> | undefined> {
  const manifests = await manifestsLatestFirst(folder);
  for (const manifest of manifests) {
    const table = await connection.openTable(log.name).catch(() => undefined);
    if (!table) {
      await rename(manifest, `${manifest}.damaged`);
      continue;
    }
    const found = await firstReadable(table, log);
    if (found) return found;
    table.close();
    return undefined;
  }
  return undefined;
}

async function firstReadable<Read>(
  table: Table,
  { read }: LogTable<Read>,
): Promise<Readable<Read> | undefined> {
  const versions = await table.listVersions();
  for (const { version } of [...versions].sort((a, b) => b.version - a.version)) {
    try {
      await table.checkout(version);
      const rows = await read(table);
      await table.restore();
      return { table, rows };
    } catch {
      // The next earlier one may hold.
    }
  }
  return undefined;
}

/** LanceDB names manifests by 2^64 − 1 − version, so that the latest comes first in alphabetical order. */
async function manifestsLatestFirst(folder: string): Promise<readonly string[]> {
  const versions = join(folder, '_versions');
  const names = await readdir(versions).catch(() => []);
  return names
    .filter((name) => name.endsWith('.manifest'))
    .sort()
    .map((name) => join(versions, name));
}
