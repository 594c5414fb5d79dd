// What the review desks keep in the store's small records: tasks, decisions on twins, states of bundles, places on the map.
// Bodies are checked when they are read; one that cannot be read is left out.
import { z } from 'zod';
import { articleIdSchema } from '../../../../knowledge/contract/schemas';
import { articleTaskSchema } from '../../../../knowledge/contract/workspace/reviewCalls';
import { articleStates } from '../../../../knowledge/vocabulary/keeping';
import type { KeptRecord, RecordKind } from '../../../../knowledge/vocabulary/keptRecord';
import { clusterStatuses, twinDecisions } from '../../../../knowledge/vocabulary/review';
import type { EngineParts } from '../../compose';

export const taskSchema = articleTaskSchema.omit({ title: true });

/** `archived`: the article that a merge put away, and the state it had; `keep`: the one that took its place. */
export const twinDecisionSchema = z.object({
  id: z.string(),
  decision: z.enum(twinDecisions).nullable(),
  keep: articleIdSchema.exactOptional(),
  archived: z.object({ articleId: articleIdSchema, state: z.enum(articleStates) }).exactOptional(),
});

/** `members`: ids of gaps and outcomes, which say nothing once these are forgotten. */
export const bundleStateSchema = z.object({
  id: z.string(),
  status: z.enum(clusterStatuses),
  articleId: articleIdSchema.exactOptional(),
  members: z.array(z.string()),
});

const place = z.tuple([z.number(), z.number(), z.number().int().min(0)]);
/** `places`: x, y and island of each article · `laidOut`: how many the layout was made from. */
export const mapLayoutSchema = z.object({
  id: z.string(),
  model: z.string(),
  laidOut: z.number().int(),
  islands: z.array(z.object({ name: z.string(), x: z.number(), y: z.number() })),
  places: z.record(z.string(), place),
});

export type KeptTask = z.output<typeof taskSchema>;
export type TwinDecision = z.output<typeof twinDecisionSchema>;
export type BundleRecord = z.output<typeof bundleStateSchema>;
export type MapLayout = z.output<typeof mapLayoutSchema>;

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
    return new Map(records.flatMap((record) => parsed(record, this.schema)).map((body) => [body.id, body]));
  }
}

function parsed<T>({ body }: KeptRecord, schema: { parse(value: unknown): T }): readonly T[] {
  try {
    return [schema.parse(JSON.parse(body))];
  } catch {
    return [];
  }
}
