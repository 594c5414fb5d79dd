// The ledger of source files: one row a file, replaced by each import; held in memory once somebody asks.
// Knows nothing of imports; a damaged ledger costs a look at every file, never an article.
import type { Connection, Table } from '@lancedb/lancedb';
import type { Ledger } from '../../knowledge/ports';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { parseSource, sourceCell } from './ledgerCells';
import type { OnDemand } from './onDemand';
import { mergeFiles, type OpenedLog, openRestorable } from './openRestorable';
import { ledgerColumns } from './rowSchemas';
import { readBatches } from './tableRows';

export type OpenedLedger = OpenedLog<number>;

/** Opens the table, restored where it was damaged. Throws LanceDB's errors only where not even an empty one can be made. */
export function openLedger(connection: Connection, folder: string): Promise<OpenedLedger> {
  return openRestorable(connection, folder, { name: 'ledger', columns: ledgerColumns, read: countSources });
}

// Each write is a file of its own until they are merged.
const mostWrites = 50;

/** Owns the table's contents; the caller serialises its calls. */
export class LedgerTable implements Ledger {
  #sources: Promise<Map<string, KeptSource>> | undefined;
  #revision = 0;
  #writes = mostWrites / 2; // Not counted at each start; merging a little early costs nothing.

  constructor(
    private readonly opened: OnDemand<OpenedLedger>,
    private readonly nowMs: () => number,
  ) {}

  /** What is there already is replaced in one write, what is not is appended: cheaper, and a first import has only those. */
  async put(sources: readonly KeptSource[]): Promise<void> {
    if (sources.length === 0) return;
    const known = await this.#load();
    const latest = [...new Map(sources.map((source) => [source.id, source])).values()];
    const replaced = latest.filter(({ id }) => known.has(id)).map(rowOf);
    const added = latest.filter(({ id }) => !known.has(id)).map(rowOf);
    const { table } = await this.opened.get();
    if (replaced.length > 0)
      await table.mergeInsert('id').whenMatchedUpdateAll().whenNotMatchedInsertAll().execute(replaced);
    if (added.length > 0) await table.add(added);
    for (const source of latest) known.set(source.id, source);
    this.#revision += 1;
    this.#writes += 1;
    if (this.#writes < mostWrites) return;
    this.#writes = 0;
    await mergeFiles(table, this.nowMs());
  }

  get revision(): number {
    return this.#revision;
  }

  async get(id: string): Promise<KeptSource | undefined> {
    return (await this.#load()).get(id);
  }

  async all(): Promise<readonly KeptSource[]> {
    return [...(await this.#load()).values()];
  }

  #load(): Promise<Map<string, KeptSource>> {
    this.#sources ??= this.opened
      .get()
      .then(({ table }) => readSources(table))
      .catch((thrown: unknown) => {
        this.#sources = undefined;
        throw thrown;
      });
    return this.#sources;
  }
}

function rowOf(source: KeptSource): Record<string, unknown> {
  const { id, importId, outcome, atMs } = source;
  return { id, importId, outcome, atMs, body: sourceCell(source) };
}

/** A row that does not fit is left out: its file is read again. */
async function readSources(table: Table): Promise<Map<string, KeptSource>> {
  const sources = new Map<string, KeptSource>();
  for (const batch of await readBatches(table.query().select(['body']))) {
    const bodies = batch.texts('body');
    for (let row = 0; row < batch.length; row++) {
      const source = parseSource(bodies(row));
      if (source) sources.set(source.id, source);
    }
  }
  return sources;
}

/** Reads one column, which proves that the table's files are there. Throws LanceDB's errors. */
async function countSources(table: Table): Promise<number> {
  const batches = await readBatches(table.query().select(['id']));
  return batches.reduce((count, batch) => count + batch.length, 0);
}
