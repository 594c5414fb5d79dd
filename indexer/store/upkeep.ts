// What was written since words were indexed and files merged, and doing that; at the end only what is in force stays.
// Knows counts and tables; whose turn it is to write is the writer's business.
import type { AssetTable } from './assetTable';
import type { Catalogue } from './catalogue';
import type { JournalTable } from './journalTable';
import { forgetEarlier, isDue, keepEarlierMs, reorganise } from './maintenance';
import type { StoreTables } from './storeTables';

interface UpkeepParts {
  readonly tables: StoreTables;
  readonly catalogue: Catalogue;
  readonly journal: JournalTable;
  readonly assets: AssetTable;
  readonly nowMs: () => number;
}

export class Upkeep {
  #commits = 0;
  #newChunks = 0;
  #reorganised = false;

  constructor(private readonly parts: UpkeepParts) {}

  /** Chunks that an earlier session left to be indexed. */
  countUnindexed(indexedRevision: number): void {
    for (const { revision, chunkIds } of this.parts.catalogue.articles())
      if (revision > indexedRevision) this.#newChunks += chunkIds.length;
  }

  /** One change more, with so many chunks. */
  wrote(chunks = 0): void {
    this.#commits += 1;
    this.#newChunks += chunks;
  }

  /** The index of words is suspect: it counts as untidy whatever was written. */
  forgetWords(): void {
    this.#newChunks = Math.max(1, this.#newChunks);
  }

  /** `sometime`: whether anything was written · `now`: so much that questions become slower. */
  isDue(when: 'sometime' | 'now'): boolean {
    const [commits, newChunks] = [this.#commits, this.#newChunks];
    if (when === 'sometime') return commits > 0 || newChunks > 0;
    return isDue({ commits, newChunks, chunkCount: this.parts.catalogue.chunkCount });
  }

  /** Indexes new words where chunks changed, and merges files. Counts stay until `settled`. */
  async reorganise(chunksChanged: boolean): Promise<void> {
    const { tables, journal, nowMs } = this.parts;
    await reorganise(tables, nowMs(), chunksChanged);
    await journal.tidy(new Date(nowMs() - keepEarlierMs), false);
  }

  /** The record says so, too: nothing is left to do. */
  settled(): void {
    this.#commits = 0;
    this.#newChunks = 0;
    this.#reorganised = true;
  }

  /** After a session that reorganised, only the latest version stays on the disk. */
  async finish(): Promise<void> {
    if (!this.#reorganised) return;
    const { tables, journal, assets, nowMs } = this.parts;
    await forgetEarlier(tables, nowMs());
    await journal.tidy(new Date(nowMs()), true);
    await assets.removeUnreferenced(new Date(nowMs()));
  }
}
