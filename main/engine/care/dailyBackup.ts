// One backup a day into the data folder, verified, with rotation; skipped where the disk would run full.
// Knows files and days; what a backup holds is the store's business.
import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { backupName, backupsToDrop, dayOfBackup, type Rotation } from './backupRotation';
import type { CareTask } from './idleCare';

export interface DailyBackupParts {
  readonly dataDir: string;
  readonly store: { backup(file: string): Promise<void>; readonly articleCount: number };
  readonly nowMs: () => number;
  readonly settings: () => Rotation & { readonly daily: boolean };
}

/** A backup shrinks little, and the one that it replaces goes only afterwards. */
const freeFactor = 2;

/** Where daily backups lie. */
export function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

export interface KeptBackup {
  readonly name: string;
  readonly sizeBytes: number;
  /** When it was written, ms since 1970, UTC. */
  readonly atMs: number;
}

/** Daily backups that are there, the latest day first. */
export async function keptBackups(dataDir: string): Promise<readonly KeptBackup[]> {
  const folder = backupFolder(dataDir);
  const names = await readdir(folder).catch(() => []);
  const kept = names.flatMap((name) => (dayOfBackup(name) === undefined ? [] : [name]));
  const described = await Promise.all(
    kept.map(async (name) => {
      // One that the rotation lets go meanwhile is not there any more.
      const found = await stat(join(folder, name)).catch(() => undefined);
      return found && { name, sizeBytes: found.size, atMs: found.mtimeMs };
    }),
  );
  const there = described.filter((backup) => backup !== undefined);
  return there.sort((a, b) => dayOfBackup(b.name)! - dayOfBackup(a.name)!);
}

/** The task for idle times: due once a day as soon as there is anything to keep. */
export function dailyBackup(parts: DailyBackupParts): CareTask {
  const { dataDir, store, nowMs, settings } = parts;
  return {
    name: 'dailyBackup',
    due: async () => {
      if (!settings().daily || store.articleCount === 0) return false;
      const names = (await keptBackups(dataDir)).map(({ name }) => name);
      return !names.includes(backupName(nowMs()));
    },
    run: async () => void (await backUpNow(parts)),
  };
}

/** Writes today's backup (replacing an earlier one of today) and drops what the rotation lets go. Fails with DISK_FULL. */
export async function backUpNow({ dataDir, store, nowMs, settings }: DailyBackupParts): Promise<KeptBackup> {
  const folder = backupFolder(dataDir);
  await mkdir(folder, { recursive: true });
  await refuseFullDisk(dataDir);
  const name = backupName(nowMs());
  await store.backup(join(folder, name));
  for (const old of backupsToDrop(await readdir(folder), settings(), nowMs()))
    await rm(join(folder, old), { force: true });
  const { size, mtimeMs } = await stat(join(folder, name));
  return { name, sizeBytes: size, atMs: mtimeMs };
}

/** A backup that fills the disk would stop the next import. */
async function refuseFullDisk(dataDir: string): Promise<void> {
  const [{ bavail, bsize }, sizeBytes] = await Promise.all([
    statfs(dataDir),
    folderSize(join(dataDir, 'store')),
  ]);
  if (bavail * bsize < freeFactor * sizeBytes) throw new TablettError('DISK_FULL', { path: dataDir });
}

async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0, // Merged away meanwhile.
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
