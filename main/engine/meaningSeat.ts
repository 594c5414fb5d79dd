// Who answers by meaning: the embedder in force and the vector index of its fingerprint, or nobody yet.
// After a model change the former pair goes on answering until the new index is complete.
import type { Embedder, VectorIndex } from '../../knowledge/ports';

/** An embedder with the index of vectors that are comparable with its own. */
export interface Meaning {
  readonly embedder: Embedder;
  readonly vectorIndex: ClosableVectorIndex;
  /** Of model, analysis and chunking. */
  readonly fingerprint: string;
}

/** A vector index that can be put on disk. */
export type ClosableVectorIndex = VectorIndex & { save(): Promise<void>; close(): Promise<void> };

export class MeaningSeat {
  private current: Meaning | undefined;
  private coming: Meaning | undefined;

  /** Who answers now. */
  get answering(): Meaning | undefined {
    return this.current;
  }

  /** Where imports write: the new pair while re-embedding, else the one that answers. */
  get importing(): Meaning | undefined {
    return this.coming ?? this.current;
  }

  get changing(): boolean {
    return this.coming !== undefined;
  }

  /** Takes the seat at once; used where no former vectors exist. */
  take(meaning: Meaning): void {
    this.current = meaning;
  }

  /** `former` (if it can still answer) stays seated while `next` is being filled. */
  prepare(former: Meaning | undefined, next: Meaning): void {
    this.current = former;
    this.coming = next;
  }

  /** The filled pair takes over; the former one is closed. */
  async change(): Promise<void> {
    const former = this.current;
    if (!this.coming) return;
    this.current = this.coming;
    this.coming = undefined;
    if (former) await closeMeaning(former, this.current);
  }

  async close(): Promise<void> {
    const open = [this.current, this.coming].flatMap((meaning) => meaning ?? []);
    this.current = undefined;
    this.coming = undefined;
    for (const meaning of open) await meaning.vectorIndex.close();
    for (const embedder of new Set(open.map(({ embedder }) => embedder))) await embedder.close();
  }
}

/** The embedder may be shared: an analysis change keeps the model. */
async function closeMeaning(former: Meaning, successor: Meaning): Promise<void> {
  await former.vectorIndex.close();
  if (former.embedder !== successor.embedder) await former.embedder.close();
}
