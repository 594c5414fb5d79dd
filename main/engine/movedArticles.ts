// Which article took the place of another because its file was moved or renamed.
// Keeps the pairs; what was learned of the one counts for the other by workspace/review/successors.ts.
import { z } from 'zod';
import { articleIdSchema } from '../../knowledge/contract/schemas';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { EngineParts } from './compose';
import { KeptRecords } from './keptRecords';

/** `id`: the article of the former place · `keep`: that of the present one. */
const movedSchema = z.object({ id: articleIdSchema, keep: articleIdSchema });

export type MovedRecord = z.output<typeof movedSchema>;

export function movedRecords(parts: Pick<EngineParts, 'store' | 'clock'>): KeptRecords<MovedRecord> {
  return new KeptRecords(parts, 'moved', movedSchema);
}

/** Notes moves while imports run, and tells whoever must learn anew. */
export class MovedArticles {
  readonly #records: KeptRecords<MovedRecord>;
  #listener: () => void = () => {};

  constructor(parts: Pick<EngineParts, 'store' | 'clock'>) {
    this.#records = movedRecords(parts);
  }

  /** Durable on return. Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. */
  async note(moves: readonly { readonly from: ArticleId; readonly to: ArticleId }[]): Promise<void> {
    await this.#records.put(...moves.map(({ from, to }) => ({ id: from, keep: to })));
    this.#listener();
  }

  /** From now on told of every move. */
  onChange(listener: () => void): void {
    this.#listener = listener;
  }
}
