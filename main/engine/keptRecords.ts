// The store's small records of one kind: tasks, decisions, places on the map, notes, snippets.
// Knows nothing of what the things are; one that cannot be read is left out.
import type { RecordKind } from '../../knowledge/vocabulary/keptRecord';
import type { EngineParts } from './compose';
import { recordBody } from './recordBody';

/** One kind of records in memory: of several of one id the last stands. */
export class KeptRecords<T extends { readonly id: string }> {
  #loaded: Promise<Map<string, T>> | undefined;

  constructor(
    private readonly parts: Pick<EngineParts, 'store' | 'clock'>,
    private readonly kind: RecordKind,
    private readonly schema: { parse(value: unknown): T },
  ) {}

  /** By id, in the order in which the ids first came. Fails with STORE_DAMAGED. */
  all(): Promise<ReadonlyMap<string, T>> {
    this.#loaded ??= this.#load();
    this.#loaded.catch(() => {
      this.#loaded = undefined;
    });
    return this.#loaded;
  }

  /** Durable on return. Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. */
  async put(...bodies: readonly T[]): Promise<void> {
    const known = await this.all();
    const kept = { kind: this.kind, atMs: this.parts.clock.nowMs() };
    await this.parts.store.records.append(
      bodies.map((body) => ({ ...kept, id: body.id, body: JSON.stringify(body) })),
    );
    for (const body of bodies) (known as Map<string, T>).set(body.id, body);
  }

  /** On return they are on no disk. */
  async remove(ids: readonly string[]): Promise<void> {
    const known = await this.all();
    await this.parts.store.records.remove(this.kind, ids);
    for (const id of ids) (known as Map<string, T>).delete(id);
  }

  async #load(): Promise<Map<string, T>> {
    const records = await this.parts.store.records.read(this.kind);
    return new Map(
      records.flatMap(({ body }) => recordBody(body, this.schema) ?? []).map((body) => [body.id, body]),
    );
  }
}
