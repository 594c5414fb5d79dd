// Backups of an open store: a moment of its files is linked in one step, packed and read back beside everything else.
// Knows the writer's turn and the folder, not what the tables hold.
import { rm } from 'node:fs/promises';
import { momentFolder, writeBackup } from './backup';
import { linkFolder } from './linkFolder';
import { guardStore } from './storeFault';

export interface BackedUpStore {
  readonly folder: string;
  readonly dir: string;
  /** Does a step when nothing else is being written. */
  readonly inTurn: <T>(step: () => Promise<T>) => Promise<T>;
  /** Puts on the disk what waits for its batch. */
  readonly flush: () => Promise<void>;
}

export class StoreBackups {
  /** One after the other: they share the folder of the moment. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: BackedUpStore) {}

  /** Fails with PLACE_UNWRITABLE, BACKUP_INVALID, DISK_FULL, DATA_FOLDER_READ_ONLY. */
  write(file: string): Promise<void> {
    const writing = this.#last.then(() => this.#write(file));
    this.#last = writing.catch(() => {});
    return writing;
  }

  /** Resolves once none is being written. */
  async idle(): Promise<void> {
    await this.#last;
  }

  async #write(file: string): Promise<void> {
    const { folder, dir, inTurn, flush } = this.store;
    const moment = momentFolder(folder);
    try {
      // Only the moment is a step of the store: packing and reading back take seconds, and ratings must not wait for them.
      await inTurn(async () => {
        await flush();
        await rm(moment, { recursive: true, force: true });
        await linkFolder(folder, moment);
      });
      await guardStore(dir, () => writeBackup({ folder: moment, dir }, file));
    } finally {
      await rm(moment, { recursive: true, force: true });
    }
  }
}
