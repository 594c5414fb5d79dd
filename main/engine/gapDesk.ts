// Looks after gaps: concerns that no article answered, masked, for those who write articles.
// Knows the records by their port; what counts as similar is knowledge/gaps' business.
import { randomUUID } from 'node:crypto';
import { type StoredGap, storedGapSchema } from '../../knowledge/contract/gapSchemas';
import { type SimilarGap, sameFrom, similarGaps } from '../../knowledge/gaps/similarGaps';
import { concernKey } from '../../knowledge/vocabulary/concernKey';
import type { Gap, GapOrigin } from '../../knowledge/vocabulary/gap';
import type { KeptRecord } from '../../knowledge/vocabulary/keptRecord';
import type { EngineParts } from './compose';
import type { NotedConcern } from './notedConcern';
import { recordBody } from './recordBody';

const dayMs = 86_400_000;
/** The same words again within this time are the same customer. */
const sameVisitMs = 3_600_000;
/** Four digits keep a cosine exact to .001 and a gap under 3 kB. */
const digits = 1e4;

/** `bestLikelihood`: of the best find when nothing fitted. */
export interface NewGap {
  readonly origin: GapOrigin;
  readonly bestLikelihood?: number | undefined;
}

/** Owns the gaps in memory. Writing calls fail with DISK_FULL or DATA_FOLDER_READ_ONLY. */
export class GapDesk {
  #gaps: Promise<readonly Gap[]> | undefined;
  #revision = 0;

  constructor(
    private readonly parts: Pick<EngineParts, 'store' | 'clock' | 'seat'>,
    private readonly retentionDays: () => number | null,
  ) {}

  /** Grows with every change, so that what is made of the gaps can be kept until then. */
  get revision(): number {
    return this.#revision;
  }

  /** All gaps that are not older than the retention, the latest first. */
  async all(): Promise<readonly Gap[]> {
    const gaps = await this.#kept();
    return [...gaps].reverse();
  }

  /** Keeps the concern as a gap; durable on return. Gives its id. */
  async note(concern: NotedConcern, { origin, bestLikelihood }: NewGap): Promise<string> {
    const { query, maskedText } = concern;
    const model = this.#model();
    const gap: Gap = {
      id: randomUUID(),
      origin,
      maskedText,
      concernKey: concernKey(query),
      language: query.language,
      atMs: this.parts.clock.nowMs(),
      ...(query.vector && model !== undefined && { concernVector: query.vector, vectorModel: model }),
      ...(bestLikelihood !== undefined && { bestLikelihood }),
    };
    await this.#loaded(); // Before it is appended: read back afterwards it would be there twice.
    await this.parts.store.records.append([recordOf(gap)]);
    this.#change((gaps) => [...gaps, gap]);
    return gap.id;
  }

  /** Keeps a concern that went unanswered, unless the agent has just noted it by hand. */
  async keepUnanswered(concern: NotedConcern, bestLikelihood: number | undefined): Promise<void> {
    const sinceMs = this.parts.clock.nowMs() - sameVisitMs;
    const same = similarGaps(await this.#kept(), this.#asked(concern), sameFrom);
    if (same.some(({ gap }) => gap.atMs >= sinceMs)) return;
    await this.note(concern, { origin: 'unanswered', bestLikelihood });
  }

  /** Gaps that ask for the same as this concern, most similar first. */
  async similar(concern: Pick<NotedConcern, 'query'>): Promise<readonly SimilarGap[]> {
    return similarGaps(await this.#kept(), this.#asked(concern));
  }

  /** Forgets gaps by id; on return they are on no disk. Unknown ids are no failure. */
  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const gone = new Set(ids);
    await this.parts.store.records.remove('gap', ids);
    this.#change((gaps) => gaps.filter(({ id }) => !gone.has(id)));
  }

  /** Forgets all gaps of this customer text; returns how many. */
  async forget(concern: Pick<NotedConcern, 'query'>): Promise<number> {
    const same = similarGaps(await this.#kept(), this.#asked(concern), sameFrom);
    await this.remove(same.map(({ gap }) => gap.id));
    return same.length;
  }

  #asked({ query }: Pick<NotedConcern, 'query'>) {
    return { key: concernKey(query), vector: query.vector, model: this.#model() };
  }

  #model(): string | undefined {
    return this.parts.seat.answering?.embedder.fingerprint;
  }

  /** What the retention allows; what it does not is removed on the way. */
  async #kept(): Promise<readonly Gap[]> {
    const gaps = await this.#loaded();
    const days = this.retentionDays();
    const fromMs = days === null ? Number.NEGATIVE_INFINITY : this.parts.clock.nowMs() - days * dayMs;
    const old = gaps.filter(({ atMs }) => atMs < fromMs);
    if (old.length === 0) return gaps;
    await this.remove(old.map(({ id }) => id));
    return this.#loaded();
  }

  /** One after the other: two changes at once must not lose each other. */
  #change(change: (gaps: readonly Gap[]) => readonly Gap[]): void {
    this.#revision += 1;
    this.#gaps = this.#loaded().then(change);
  }

  #loaded(): Promise<readonly Gap[]> {
    this.#gaps ??= this.#load();
    this.#gaps.catch(() => {
      this.#gaps = undefined;
    });
    return this.#gaps;
  }

  async #load(): Promise<readonly Gap[]> {
    const records = await this.parts.store.records.read('gap');
    return records.flatMap((record) => gapOf(record) ?? []);
  }
}

function recordOf({ concernVector, ...gap }: Gap): KeptRecord {
  const rounded = concernVector && Array.from(concernVector, (value) => Math.round(value * digits) / digits);
  const body: StoredGap = { ...gap, ...(rounded && { concernVector: rounded }) };
  return { kind: 'gap', id: gap.id, atMs: gap.atMs, body: JSON.stringify(body) };
}

function gapOf({ body }: KeptRecord): Gap | undefined {
  const stored = recordBody(body, storedGapSchema);
  if (!stored) return undefined;
  const { concernVector, ...gap } = stored;
  return { ...gap, ...(concernVector && { concernVector: Float32Array.from(concernVector) }) };
}
