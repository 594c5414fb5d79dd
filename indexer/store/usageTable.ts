// The append-only log of usage events, written in small batches.
// Knows nothing of what is done with the events; they hold no customer words.
import type { Table } from '@lancedb/lancedb';
import type { UsageEvent } from '../../knowledge/vocabulary/usageEvent';
import { collectRows } from './tableRows';
import { usageOfRow, usageRow } from './usageRows';

// A usage event is worth less than a write to disk for each keystroke; a kill may lose the last few.
const batch = 64;
// Each batch is a file of its own until they are merged; some dozens are read as fast as one.
const mostFiles = 50;

/** Owns the usage table's contents; the caller serialises its writing calls. */
export class UsageTable {
  #events: UsageEvent[] = [];

  constructor(private readonly table: Table) {}

  async append(event: UsageEvent): Promise<void> {
    this.#events.push(event);
    if (this.#events.length >= batch) await this.flush();
  }

  /** Events from a time on, those that wait for their batch included. */
  async since(atMs: number): Promise<readonly UsageEvent[]> {
    const rows = await collectRows(this.table.query().where(`\`atMs\` >= ${Math.floor(atMs)}`));
    const waiting = this.#events.filter((event) => event.atMs >= atMs);
    return [...rows.map(usageOfRow), ...waiting];
  }

  /** Writes the waiting events; merges small files when there are many. */
  async flush(): Promise<void> {
    const events = this.#events;
    if (events.length === 0) return;
    this.#events = [];
    await this.table.add(events.map(usageRow));
    const { fragmentStats } = await this.table.stats();
    if (fragmentStats.numFragments > mostFiles) await this.table.optimize();
  }
}
