// What the store tells its caches when it has changed.
// Knows nothing of the caches themselves.
import type { EmbeddedChunk } from '../../knowledge/vocabulary/chunk';
import type { RemovedChunk } from './commitArticles';

/** `replaced`: chunks came or went, both already in force · `termsIndexed`: the full-text index now covers every chunk. */
export type StoreChange =
  | { readonly kind: 'replaced'; readonly added: readonly EmbeddedChunk[]; readonly removed: readonly RemovedChunk[] }
  | { readonly kind: 'termsIndexed' };

export type StoreListener = (change: StoreChange) => void;

/** Which state of which store a cache was made from; equal stamps mean equal content. */
export interface StoreStamp {
  readonly storeId: string;
  readonly version: number;
}
