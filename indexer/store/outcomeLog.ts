// The append-only log of outcomes: verdicts are on disk on return, weaker ones in small batches.
// Knows nothing of articles or of what is learned; rows leave it only to be forgotten, and then for good.
import type { Table } from '@lancedb/lancedb';
import type { Outcome } from '../../knowledge/vocabulary/outcome';
import { type LogState, mergeFiles, shred } from './openRestorable';
import { outcomeRow } from './outcomeRows';
import { type OpenedOutcomes, readOutcomes } from './restoreOutcomes';
import { idIn, inPortions } from './tableRows';

// An opened article is worth less than a write to disk; a kill may lose the last few of the weak kinds.
const weakKinds: ReadonlySet<string> = new Set(['shown', 'opened', 'read', 'copied', 'inserted']);
const weakBatch = 32;
// Each write is a file of its own until they are merged; some dozens are read as fast as one. The more rows, the dearer
// merging, the more files may wait.
const usualFiles = 50;
const rowsPerFile = 200;

/** Owns the outcomes table's contents; the caller serialises its writing calls. */
export class OutcomeLog {
  #waiting: Outcome[] = [];
  #read: readonly Outcome[] | undefined;
  #next: number;
  #files: number;

  constructor(
    private readonly opened: OpenedOutcomes,
    private readonly nowMs: () => number,
  ) {
    this.#read = opened.outcomes;
    this.#next = opened.next;
    this.#files = usualFiles / 2; // Not counted at each start; merging a little early costs nothing.
  }

  /** What was found when the table was opened. */
  get state(): LogState {
    return this.opened.state;
  }

  /** Appends in order. */
  async append(outcomes: readonly Outcome[]): Promise<void> {
    this.#waiting.push(...outcomes);
    const isDue = outcomes.some(({ kind }) => !weakKinds.has(kind)) || this.#waiting.length >= weakBatch;
    if (isDue) await this.flush();
  }

  /** All outcomes in the order of appending, those that wait for their batch included. */
  async read(): Promise<readonly Outcome[]> {
    const stored = this.#read ?? (await readOutcomes(this.table)).outcomes;
    return [...stored, ...this.#waiting];
  }

  /** Removes rows by id so that neither table nor earlier versions nor files hold them any more. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.flush();
    this.#read = undefined;
    if (ids.length === 0) return;
    for (const portion of inPortions(ids)) await this.table.delete(idIn('id', portion));
    await shred(this.opened, this.nowMs());
  }

  /** Removes rows older than a time, as `remove` does; returns how many. What was set aside since then stays. */
  async removeBefore(atMs: number): Promise<number> {
    await this.flush();
    this.#read = undefined;
    const older = `atMs < ${Math.floor(atMs)}`;
    const count = await this.table.countRows(older);
    if (count > 0) {
      await this.table.delete(older);
      await shred(this.opened, this.nowMs(), atMs);
    } else await this.opened.removeAside(atMs);
    return count;
  }

  /** Writes what waits; merges files when there are many. */
  async flush(): Promise<void> {
    const outcomes = this.#waiting;
    if (outcomes.length === 0) return;
    const first = this.#next;
    await this.table.add(outcomes.map((outcome, at) => outcomeRow(outcome, first + at)));
    this.#waiting = [];
    this.#next += outcomes.length;
    // Read once to prove the table; from here on others keep what they need of it.
    this.#read = undefined;
    this.#files += 1;
    if (this.#files < usualFiles + this.#next / rowsPerFile) return;
    this.#files = 0;
    await mergeFiles(this.table, this.nowMs());
  }

  private get table(): Table {
    return this.opened.table;
  }
}
