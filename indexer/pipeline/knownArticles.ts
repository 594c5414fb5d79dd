// What earlier imports left in the store: which articles a source gave and whether they are unchanged.
// Read once at the start of an import; one map look-up an article afterwards.
import { resolve } from 'node:path';
import type { KnownSource, WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';

export interface KnownArticles {
  /** Whether this article is stored with this content and this fingerprint. */
  isUnchanged(id: ArticleId, contentHash: string): boolean;
  has(id: ArticleId): boolean;
  /** Articles that an earlier import took from this very source and that it no longer gives. */
  surplusOf(found: FoundSource, still: readonly ArticleId[]): readonly ArticleId[];
}

/** Indexes the store's known sources by id and by file. */
export async function readKnownArticles(store: WritableStore, fingerprint: string): Promise<KnownArticles> {
  const byId = new Map<ArticleId, KnownSource>();
  const byFile = new Map<string, ArticleId[]>();
  for (const known of await store.knownSources()) {
    byId.set(known.articleId, known);
    const file = fileOf(known.source);
    byFile.set(file, [...(byFile.get(file) ?? []), known.articleId]);
  }
  return {
    has: (id) => byId.has(id),
    isUnchanged(id, contentHash) {
      const known = byId.get(id);
      return known?.contentHash === contentHash && known.fingerprint === fingerprint;
    },
    surplusOf({ path }, still) {
      const kept = new Set(still);
      return (byFile.get(resolve(path)) ?? []).filter((id) => !kept.has(id));
    },
  };
}

/** `FILE#row` → the file; only tables give several articles, and only they have a key behind the last `#`. */
function fileOf(source: string): string {
  const table = /^(.*\.(?:csv|tsv|jsonl|ndjson))#.*$/is.exec(source);
  return resolve(table?.[1] ?? source);
}
