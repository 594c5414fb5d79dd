// A damaged log comes back from its own earlier versions; where none is readable, an empty one takes its place.
// Knows nothing of what its rows mean: answers must go on without them.
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection, Table } from '@lancedb/lancedb';
import type { Schema } from 'apache-arrow';
import { renameOver } from '../disk/renameOver';

/** So long an earlier version lies there to be restored from. */
const keepEarlierMs = 86_400_000;

/** `whole`: nothing was wrong · `restored`: the last readable version is in force · `lost`: none was, it starts empty. */
export type LogState = 'whole' | 'restored' | 'lost';

/** `read` goes through all rows and throws on one that does not fit; `name` is also its folder's before `.lance`. */
export interface LogTable<Read> {
  readonly name: string;
  readonly columns: Schema;
  readonly read: (table: Table) => Promise<Read>;
}

/** `removeAside`: takes away what damage has set aside until a time: rows that nobody can read, but that are there. */
export interface RestorableLog {
  readonly table: Table;
  readonly state: LogState;
  readonly removeAside: (untilMs: number) => Promise<void>;
}

/** `rows`: what `read` gave while the table was proved readable. */
export interface OpenedLog<Read> extends RestorableLog {
  readonly rows: Read;
}

/** A log whose rows are numbered as they are written; `next`: the first free number. */
export interface SequencedLog extends RestorableLog {
  readonly next: number;
}

/** Opens the table and proves it readable. Throws LanceDB's errors only where not even an empty table can be made. */
export async function openRestorable<Read>(
  connection: Connection,
  folder: string,
  log: LogTable<Read>,
): Promise<OpenedLog<Read>> {
  const removeAside = (untilMs: number) => removeSetAside(folder, log.name, untilMs);
  const whole = await openReadable(connection, log);
  if (whole) return { ...whole, state: 'whole', removeAside };
  const restored = await restoreEarlier(connection, join(folder, `${log.name}.lance`), log);
  if (restored) return { ...restored, state: 'restored', removeAside };
  const aside = `${asideStart(log.name)}${Date.now()}`;
  await renameOver(join(folder, `${log.name}.lance`), join(folder, aside)).catch(() => {});
  const table = await connection.createEmptyTable(log.name, log.columns, { mode: 'create' });
  return { table, state: 'lost', rows: await log.read(table), removeAside };
}

const asideStart = (name: string): string => `${name}.damaged-`;

async function removeSetAside(folder: string, name: string, untilMs: number): Promise<void> {
  const start = asideStart(name);
  for (const entry of await readdir(folder)) {
    const setAsideMs = entry.startsWith(start) ? Number(entry.slice(start.length)) : Number.NaN;
    if (setAsideMs <= untilMs) await rm(join(folder, entry), { recursive: true, force: true });
  }
}

/** Whether a path inside a store lies in what was set aside: nothing that anyone can read. */
export const isSetAside = (path: string): boolean => /^[a-z]+\.damaged-\d+(?:\/|$)/.test(path);

/** The same of a log of which `read` tells the first free number. */
export async function openSequenced(
  connection: Connection,
  folder: string,
  log: LogTable<number>,
): Promise<SequencedLog> {
  const { rows: next, ...opened } = await openRestorable(connection, folder, log);
  return { ...opened, next };
}

/** Appends of one file each into few; only versions of before the last day go. Throws LanceDB's errors. */
export async function mergeFiles(table: Table, nowMs: number): Promise<void> {
  await table.optimize({ cleanupOlderThan: new Date(nowMs - keepEarlierMs) });
}

/**
 * After rows were deleted, which alone only hides them: what is left is written anew, and no earlier version holds them any
 * more, nor what damage has set aside until `asideUntilMs` (all of it, unless told). Throws LanceDB's and Node's system
 * errors; calling it again goes on.
 */
export async function shred(
  { table, removeAside }: Omit<RestorableLog, 'state'>,
  nowMs: number,
  asideUntilMs = Number.POSITIVE_INFINITY,
): Promise<void> {
  await table.optimize({ cleanupOlderThan: new Date(nowMs + 1000), deleteUnverified: true });
  await removeAside(asideUntilMs);
}

type Readable<Read> = Omit<OpenedLog<Read>, 'state' | 'removeAside'>;

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
