// A short list of things kept as records of one kind: added, listed, removed; a record that cannot be read is left out.
// Knows nothing of what the things are.
import type { z } from 'zod';
import type { RecordStore } from '../../../knowledge/ports';
import type { RecordKind } from '../../../knowledge/vocabulary/keptRecord';
import { recordBody } from '../recordBody';

interface Kept {
  readonly id: string;
}

/** Owns the records of its kind. Writing calls fail with DISK_FULL or DATA_FOLDER_READ_ONLY. */
export class KeptList<Thing extends Kept> {
  constructor(
    private readonly records: RecordStore,
    private readonly kind: RecordKind,
    private readonly schema: z.ZodType<Thing>,
  ) {}

  async all(): Promise<readonly Thing[]> {
    const kept = await this.records.read(this.kind);
    return kept.flatMap(({ body }) => recordBody(body, this.schema) ?? []);
  }

  async add(thing: Thing, atMs: number): Promise<void> {
    await this.records.append([{ kind: this.kind, id: thing.id, atMs, body: JSON.stringify(thing) }]);
  }

  async remove(id: string): Promise<void> {
    await this.records.remove(this.kind, [id]);
  }
}
