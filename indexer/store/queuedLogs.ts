// The store's smaller tables behind their ports: each writing step waits for those of the store.
// Wiring only; what a table does stands in its own file.
import type { Journal, Ledger, OutcomeStore, RecordStore, UsageLog } from '../../knowledge/ports';
import { LedgerTable } from './ledgerTable';
import type { LogState } from './openRestorable';
import { OutcomeLog } from './outcomeLog';
import { RecordTable } from './recordTable';
import { guardStore } from './storeFault';
import type { StoreParts, StoreWriter } from './storeWriter';
import { UsageTable } from './usageTable';

/** The outcome log with what was found when it was opened. */
export type StoredOutcomes = OutcomeStore & { state(): LogState };

export interface QueuedLogs {
  readonly outcomes: StoredOutcomes;
  readonly records: RecordStore;
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly usage: UsageLog;
  /** Writes what waits for its batch; a step of its own for whoever calls it. */
  flush(): Promise<void>;
}

export function queuedLogs({ tables, nowMs, dir }: StoreParts, writer: StoreWriter): QueuedLogs {
  const outcomes = new OutcomeLog(tables.outcomes, nowMs);
  const records = new RecordTable(tables.records, nowMs);
  const usage = new UsageTable(tables.usage);
  const ledger = new LedgerTable(tables.ledger, nowMs);
  return {
    outcomes: {
      append: (added) => writer.write(() => outcomes.append(added)),
      read: () => writer.write(() => outcomes.read()),
      remove: (ids) => writer.write(() => outcomes.remove(ids)),
      removeBefore: (atMs) => writer.write(() => outcomes.removeBefore(atMs)),
      state: () => outcomes.state,
    },
    records: {
      append: (added) => writer.write(() => records.append(added)),
      read: (kind) => writer.write(() => records.read(kind)),
      remove: (kind, ids) => writer.write(() => records.remove(kind, ids)),
    },
    journal: {
      ofArticles: (ids) => writer.write(() => writer.journal.ofArticles(ids)),
      changedBy: (importId) => writer.write(() => writer.journal.changedBy(importId)),
    },
    // Read from memory: a page that follows an import must not wait for its commits.
    ledger: {
      get revision() {
        return ledger.revision;
      },
      put: (sources) => writer.write(() => ledger.put(sources)),
      get: (id) => guardStore(dir, () => ledger.get(id)),
      all: () => guardStore(dir, () => ledger.all()),
    },
    usage: {
      append: (event) => writer.write(() => usage.append(event)),
      usageSince: (atMs) => writer.write(() => usage.since(atMs)),
    },
    flush: async () => {
      await outcomes.flush();
      await usage.flush();
    },
  };
}
