// The imports that are remembered: what each brought, when, and how it ended.
// Kept in the store's small records; in memory once somebody asks, since pages ask every second while one runs.
import { importRecordSchema } from '../../knowledge/contract/workspace/importCalls';
import type { RecordStore } from '../../knowledge/ports';
import {
  type ImportProgress,
  type ImportReport,
  sourceOutcomes,
} from '../../knowledge/vocabulary/importReport';
import type { ImportRecord, LedgerEntry } from '../../knowledge/vocabulary/ledger';
import type { ImportJob } from './importJob';
import { recordBody } from './recordBody';

/** Watched folders import often; the oldest go in groups, since taking records off the disk rewrites the rest. */
const mostRecords = 400;
const keptRecords = 300;

const noCounts = Object.fromEntries(sourceOutcomes.map((outcome) => [outcome, 0])) as ImportRecord['counts'];

/** Of an import that begins or goes on. */
export function beginningRecord({ importId, origin, label, startedAtMs, paused }: ImportJob): ImportRecord {
  const phase = paused ? 'paused' : 'running';
  return { id: importId, origin, label, startedAtMs, phase, counts: noCounts, articles: 0, chunks: 0 };
}

/** With what came since, while it runs. */
export function counted(record: ImportRecord, { finished, chunksDone }: ImportProgress): ImportRecord {
  const counts = { ...record.counts };
  for (const { outcome } of finished) counts[outcome] += 1;
  const articles = finished.reduce((sum, source) => sum + source.articles, record.articles);
  return { ...record, counts, articles, chunks: chunksDone };
}

/** What the ledger says of an import as a whole, also where it went on after a restart. */
export function countedByLedger(
  record: ImportRecord,
  sources: readonly LedgerEntry[],
  report: ImportReport,
): ImportRecord {
  const own = sources.filter(({ importId }) => importId === record.id);
  const counts = { ...noCounts };
  for (const { outcome } of own) counts[outcome] += 1;
  const sum = (of: 'articles' | 'chunks') => own.reduce((total, source) => total + source[of], 0);
  const articles = Math.max(report.articles, sum('articles'));
  return { ...record, counts, articles, chunks: Math.max(report.chunks, sum('chunks')) };
}

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

  /** It changed nothing, and met with no other faults and copies than the look before it that is remembered. */
  async tellsNothing({ id, origin, label, counts }: ImportRecord): Promise<boolean> {
    const { added, updated, removed, unchanged: _unchanged, ...others } = counts;
    if (added + updated + removed > 0) return false;
    const earlier = await this.list();
    const former = earlier.find((one) => one.id !== id && one.origin === origin && one.label === label);
    const known = former?.counts ?? noCounts;
    return Object.entries(others).every(([outcome, n]) => n === known[outcome as keyof typeof others]);
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
      const record = recordBody(body, importRecordSchema);
      if (record) records.set(record.id, record);
    }
    return records;
  }
}
