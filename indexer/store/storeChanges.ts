// What the store tells its caches when it has changed.
// Knows nothing of the caches themselves.
import type { EmbeddedChunk } from '../../knowledge/vocabulary/chunk';
import type { RemovedChunk } from './commitArticles';

/**
 * `replaced`: chunks came (under `revision`) or went, all already in force; an id in both lists was replaced ·
 * `termsIndexed`: the full-text index now covers every chunk.
 */
export type StoreChange =
  | {
      readonly kind: 'replaced';
      readonly revision: number;
      readonly added: readonly EmbeddedChunk[];
      readonly removed: readonly RemovedChunk[];
    }
  | { readonly kind: 'termsIndexed' };

/** Called in the same turn in which the change came into force; what it returns is waited for before the next write. */
export type StoreListener = (change: StoreChange) => void | Promise<void>;

/** Which state of which store a cache was made from; equal stamps mean equal content. */
export interface StoreStamp {
  readonly storeId: string;
  readonly version: number;
}
