// Folders that are followed: what changes in them is imported within seconds, what goes is archived.
// Knows when to look; reading changes is indexer/watch's business, importing the import desk's.
import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { filterInFolder, isSamePlace } from '../../../indexer/disk/samePlace';
import { wasAwayThen } from '../../../indexer/pipeline/takenBack';
import {
  awayReason,
  type FolderChanges,
  type FolderWatch,
  watchFolder,
} from '../../../indexer/watch/watchFolder';
import type { WatchedFolder } from '../../../knowledge/contract/workspace/importCalls';
import { toTablettError } from '../../../knowledge/errors/tablettError';
import type { Clock, Ledger, RecordStore } from '../../../knowledge/ports';
import { KeptList } from './keptList';
import type { StandingImports } from './standingImports';

const folderSchema = z.object({ id: z.string().min(1), folder: z.string().min(1), polling: z.boolean() });
type KeptFolder = Readonly<z.output<typeof folderSchema>>;

export interface WatchedParts {
  readonly store: { readonly records: RecordStore; readonly ledger: Ledger };
  readonly clock: Clock;
  readonly imports: Pick<StandingImports, 'run'>;
}

/** A folder that was away is looked for again this often. */
const againMs = 60_000;

interface Followed extends KeptFolder {
  state: WatchedFolder['state'];
  reason?: string;
  lastLookAtMs?: number;
  watch?: FolderWatch;
  /** Somebody has just named it: its first look brings in what was taken back, too. */
  asked?: boolean;
  timer?: NodeJS.Timeout;
}

/** Owns the watches. Nothing that fails in a folder fails a call; its state says so. */
export class WatchedFolders {
  readonly #kept: KeptList<KeptFolder>;
  readonly #followed = new Map<string, Followed>();
  #closed = false;

  constructor(private readonly parts: WatchedParts) {
    this.#kept = new KeptList(parts.store.records, 'watched', folderSchema);
  }

  /** Follows what an earlier run followed, beginning with what changed meanwhile. */
  async open(): Promise<void> {
    for (const folder of await this.#kept.all()) this.#follow(folder);
  }

  async list(): Promise<readonly WatchedFolder[]> {
    const sources = await this.parts.store.ledger.all();
    const listed = async ({ id, folder, polling, state, reason, lastLookAtMs }: Followed) => ({
      id,
      label: folder,
      polling,
      state,
      articles: (await filterInFolder(sources, folder)).reduce(
        (sum, { articleIds, outcome }) => sum + (outcome === 'removed' ? 0 : articleIds.length),
        0,
      ),
      ...(reason !== undefined && { reason }),
      ...(lastLookAtMs !== undefined && { lastLookAtMs }),
    });
    return Promise.all([...this.#followed.values()].map(listed));
  }

  /** The same folder again is the same one, however it is spelled. Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. */
  async add(path: string, polling: boolean): Promise<string> {
    const folder = resolve(path);
    for (const known of this.#followed.values()) if (await isSamePlace(known.folder, folder)) return known.id;
    const kept = { id: randomUUID(), folder, polling };
    await this.#kept.add(kept, this.parts.clock.nowMs());
    this.#follow({ ...kept, asked: true });
    return kept.id;
  }

  /** Its articles stay. */
  async remove(id: string): Promise<void> {
    await this.#kept.remove(id);
    const followed = this.#followed.get(id);
    this.#followed.delete(id);
    if (followed) await stop(followed);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const all = [...this.#followed.values()];
    this.#followed.clear();
    await Promise.all(all.map(stop));
  }

  #follow(kept: KeptFolder & Pick<Followed, 'asked'>): void {
    const followed: Followed = { ...kept, state: 'looking' };
    this.#followed.set(kept.id, followed);
    void this.#begin(followed);
  }

  /** The watch first: what changes while the folder is being looked through is told by it. */
  async #begin(followed: Followed): Promise<void> {
    const { folder, polling } = followed;
    try {
      await access(folder);
      followed.watch ??= await watchFolder({
        folder,
        polling,
        onChanges: (changes) => void this.#import(followed, changes),
        onFailure: (reason) => this.#fail(followed, reason),
      });
      if (!this.#isFollowed(followed)) return await stop(followed);
      const gone = await this.#goneFrom(folder);
      const away = gone.length > 0 ? await awayReason(folder) : undefined;
      if (away !== undefined) return this.#fail(followed, away);
      await this.#import(followed, { changed: [folder], gone });
    } catch (thrown) {
      this.#fail(followed, (thrown as NodeJS.ErrnoException).code ?? toTablettError(thrown, 'watch').code);
    }
  }

  /** Files of this folder that an earlier import knew and that are no longer there; none whose going was taken back. */
  async #goneFrom(folder: string): Promise<readonly string[]> {
    const inForce = (await this.parts.store.ledger.all()).filter(
      (source) => source.outcome !== 'removed' && !wasAwayThen(source),
    );
    const known = await filterInFolder(inForce, folder);
    const there = await Promise.all(
      known.map(({ path }) =>
        access(path).then(
          () => true,
          () => false,
        ),
      ),
    );
    return known.filter((_, at) => !there[at]).map(({ path }) => path);
  }

  async #import(followed: Followed, { changed, gone }: FolderChanges): Promise<void> {
    followed.state = 'looking';
    try {
      await this.parts.imports.run(changed, {
        ...{ gone, met: true, origin: 'watched', label: basename(followed.folder) },
        standing: !followed.asked,
      });
      followed.state = 'waiting';
      delete followed.asked;
      delete followed.reason;
      followed.lastLookAtMs = this.parts.clock.nowMs();
    } catch (thrown) {
      this.#fail(followed, toTablettError(thrown, 'watched').code);
    }
  }

  /** Looked for again after a while, from the start: what happened meanwhile was told to nobody. */
  #fail(followed: Followed, reason: string): void {
    followed.state = 'failed';
    followed.reason = reason;
    clearTimeout(followed.timer);
    if (!this.#isFollowed(followed)) return;
    followed.timer = setTimeout(() => void this.#begin(followed), againMs);
    followed.timer.unref();
  }

  #isFollowed({ id }: Followed): boolean {
    return !this.#closed && this.#followed.has(id);
  }
}

async function stop(followed: Followed): Promise<void> {
  clearTimeout(followed.timer);
  await followed.watch?.close();
}
