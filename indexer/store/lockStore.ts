// One writer per data folder: takes the lock, and takes it over from a process that is no longer alive.
// Knows nothing of tables.
import { readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import { z } from 'zod';
import { TablettError } from '../../knowledge/errors/tablettError';
import { replaceFile } from '../disk/replaceFile';
import { guardStore, storeFault, systemCode } from './storeFault';

// The owner touches the lock every 5 s. An untouched minute means a lost owner even if its process number was given to
// another program meanwhile; shorter would let a long pause of the event loop hand the store to a second writer.
const touchMs = 5_000;
const lostAfterMs = 60_000;
const takeoverLostAfterMs = 5_000;
// A process can die between taking the lock and writing its name. Untouched for two periods and still nameless: dead.
const namelessLostAfterMs = 2 * touchMs;
const namelessPollMs = 250;

const ownerSchema = z.object({ pid: z.number().int().positive(), host: z.string(), startedAtMs: z.number() });

/** The held lock. `held()` turns false when the lock was lost (folder removed, clock jumped); writing must stop then. */
export interface StoreLock {
  held(): boolean;
  /** Fails with DATA_FOLDER_READ_ONLY where the folder became so meanwhile. */
  release(): Promise<void>;
}

/** Locks a data folder for this process. Fails with STORE_LOCKED, DATA_FOLDER_READ_ONLY, DISK_FULL. */
export async function lockStore(dir: string): Promise<StoreLock> {
  let held = true;
  const lost = (): void => {
    held = false;
  };
  const unlock = await acquire(dir, lost);
  try {
    const owner = JSON.stringify({ pid: process.pid, host: hostname(), startedAtMs: performance.timeOrigin });
    await replaceFile(ownerFile(dir), owner);
  } catch (thrown) {
    await unlock();
    throw storeFault(thrown, dir);
  }
  return {
    held: () => held,
    release: async () => {
      if (!held) return;
      held = false;
      await guardStore(dir, () => rm(ownerFile(dir), { force: true }).finally(unlock));
    },
  };
}

async function acquire(dir: string, onCompromised: () => void): Promise<() => Promise<void>> {
  const take = (): Promise<() => Promise<void>> =>
    lockfile.lock(dir, {
      lockfilePath: join(dir, 'store.lock'),
      stale: lostAfterMs,
      update: touchMs,
      onCompromised,
    });
  try {
    return await take();
  } catch (thrown) {
    if (systemCode(thrown) !== 'ELOCKED') throw storeFault(thrown, dir);
  }
  await removeLockOfTheDead(dir);
  try {
    return await take();
  } catch (thrown) {
    if (systemCode(thrown) === 'ELOCKED') throw new TablettError('STORE_LOCKED', { path: dir }, thrown);
    throw storeFault(thrown, dir);
  }
}

/** Two starts may find the same dead owner: a second, short lock lets only one of them clear it away. */
async function removeLockOfTheDead(dir: string): Promise<void> {
  if (!(await ownerIsDead(dir))) return;
  const takeoverLock = { lockfilePath: join(dir, 'takeover.lock'), stale: takeoverLostAfterMs };
  let unlock: () => Promise<void>;
  try {
    unlock = await lockfile.lock(dir, { ...takeoverLock, realpath: false, onCompromised: () => undefined });
  } catch (thrown) {
    if (systemCode(thrown) === 'ELOCKED') return;
    throw storeFault(thrown, dir);
  }
  try {
    if (await ownerIsDead(dir)) await rm(join(dir, 'store.lock'), { recursive: true, force: true });
  } finally {
    await unlock();
  }
}

async function ownerIsDead(dir: string): Promise<boolean> {
  const owner = (await readOwner(dir)) ?? (await ownerToCome(dir));
  if (owner === 'neverCame') return true;
  // Of another machine's processes nothing is known; only the lock's age decides then.
  if (owner.host !== hostname()) return false;
  // A restarted container gives out the same process numbers again.
  if (owner.pid === process.pid) return owner.startedAtMs !== performance.timeOrigin;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (thrown) {
    return systemCode(thrown) === 'ESRCH';
  }
}

/** Waits for the owner of a nameless lock: it writes its name within milliseconds, or it died before it could. */
async function ownerToCome(dir: string): Promise<z.infer<typeof ownerSchema> | 'neverCame'> {
  for (;;) {
    const touchedAtMs = await stat(join(dir, 'store.lock')).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    const owner = await readOwner(dir);
    if (owner) return owner;
    if (Math.abs(Date.now() - touchedAtMs) > namelessLostAfterMs) return 'neverCame';
    await new Promise((resolve) => setTimeout(resolve, namelessPollMs));
  }
}

async function readOwner(dir: string): Promise<z.infer<typeof ownerSchema> | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(ownerFile(dir), 'utf8')));
  } catch {
    return undefined;
  }
}

function ownerFile(dir: string): string {
  return join(dir, 'store.owner.json');
}
