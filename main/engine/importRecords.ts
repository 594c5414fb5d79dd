// The imports that are remembered: what each brought, when, and how it ended.
// Kept in the store's small records; in memory once somebody asks, since pages ask every second while one runs.
import { z } from 'zod';
import { importRecordSchema } from '../../knowledge/contract/workspace/importCalls';
import type { RecordStore } from '../../knowledge/ports';
import { sourceOutcomes } from '../../knowledge/vocabulary/importReport';
import type { ImportRecord } from '../../knowledge/vocabulary/ledger';

/** Watched folders import often; the oldest go in groups, since taking records off the disk rewrites the rest. */
const mostRecords = 400;
const keptRecords = 300;

export type OutcomeCounts = ImportRecord['counts'];

export const noCounts: OutcomeCounts = Object.fromEntries(
  sourceOutcomes.map((outcome) => [outcome, 0]),
) as OutcomeCounts;

/** Fails like the store. */
export class ImportRecords {
  #records: Promise<Map<string, ImportRecord>> | undefined;

  constructor(private readonly store: RecordStore) {}

  /** The latest first. */
  async list(): Promise<readonly ImportRecord[]> {
    return [...(await this.#load()).values()].sort((a, b) => b.startedAtMs - a.startedAtMs);
  }

  async get(id: string): Promise<ImportRecord | undefined> {
    return (await this.#load()).get(id);
  }

  /** Durable on return. */
  async put(record: ImportRecord): Promise<void> {
    const records = await this.#load();
    const body = JSON.stringify(record);
    await this.store.append([{ kind: 'import', id: record.id, atMs: record.startedAtMs, body }]);
    records.set(record.id, record);
    if (records.size <= mostRecords) return;
    const old = (await this.list()).slice(keptRecords).map(({ id }) => id);
    for (const id of old) records.delete(id);
    await this.store.remove('import', old);
  }

  #load(): Promise<Map<string, ImportRecord>> {
    this.#records ??= this.#read().catch((thrown: unknown) => {
      this.#records = undefined;
      throw thrown;
    });
    return this.#records;
  }

  /** A body that cannot be read is left out; of several of one id the last one stands. */
  async #read(): Promise<Map<string, ImportRecord>> {
    const records = new Map<string, ImportRecord>();
    for (const { body } of await this.store.read('import')) {
      const parsed = storedRecord.safeParse(body);
      if (parsed.success) records.set(parsed.data.id, parsed.data);
    }
    return records;
  }
}

const storedRecord = z
  .string()
  .transform((body, context): unknown => {
    try {
      return JSON.parse(body);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(importRecordSchema);
