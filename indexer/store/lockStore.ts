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
const pollMs = 250;

/** Beside the store: who has it open. */
export const ownerName = 'store.owner.json';

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
  while (await ownerIsDead(dir)) {
    const unlock = await takeOver(dir);
    if (!unlock) {
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      continue;
    }
    try {
      if (!(await ownerIsDead(dir))) return;
      // The name first: whoever comes next must not take the new owner's lock for the dead one's.
      await rm(ownerFile(dir), { force: true });
      await rm(join(dir, 'store.lock'), { recursive: true, force: true });
      return;
    } finally {
      await unlock();
    }
  }
}

/** Undefined while another start clears the lock away; one that died over it holds this up for some seconds only. */
async function takeOver(dir: string): Promise<(() => Promise<void>) | undefined> {
  const lockfilePath = join(dir, 'takeover.lock');
  const options = {
    lockfilePath,
    stale: takeoverLostAfterMs,
    realpath: false,
    onCompromised: () => undefined,
  };
  try {
    return await lockfile.lock(dir, options);
  } catch (thrown) {
    if (systemCode(thrown) === 'ELOCKED') return undefined;
    throw storeFault(thrown, dir);
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
    await new Promise((resolve) => setTimeout(resolve, pollMs));
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
  return join(dir, ownerName);
}
