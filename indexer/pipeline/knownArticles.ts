// What earlier imports left in the store: which articles a source gave and whether they are unchanged.
// Read once at the start of an import; one map look-up an article afterwards.
import { basename } from 'node:path';
import type { KnownSource, WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { articleIdOf } from './prepareArticle';

export interface KnownArticles {
  /** The content hash under which this article is stored with this fingerprint: equal content is unchanged. */
  hashOf(id: ArticleId): string | undefined;
  has(id: ArticleId): boolean;
  /** Articles that an earlier import took from this very source and that it no longer gives. */
  surplusOf(found: FoundSource, still: readonly ArticleId[]): readonly ArticleId[];
}

/** Indexes the store's known sources by id and by file. */
export async function readKnownArticles(store: WritableStore, fingerprint: string): Promise<KnownArticles> {
  const byId = new Map<ArticleId, KnownSource>();
  const rowsByName = new Map<string, Row[]>();
  for (const { articleId, ...known } of await store.knownSources()) {
    byId.set(articleId, { articleId, ...known });
    const row = rowOf(known.source);
    if (!row) continue;
    const rows = rowsByName.get(row.name) ?? [];
    rows.push({ articleId, key: row.key });
    rowsByName.set(row.name, rows);
  }
  return {
    has: (id) => byId.has(id),
    hashOf(id) {
      const known = byId.get(id);
      return known?.fingerprint === fingerprint ? known.contentHash : undefined;
    },
    surplusOf({ path }, still) {
      const kept = new Set(still);
      // The stored source is as the user wrote it, relative perhaps to another folder: only the id tells the file.
      const rows = (rowsByName.get(basename(path)) ?? [])
        .filter(({ articleId, key }) => articleId === articleIdOf(path, key))
        .map(({ articleId }) => articleId);
      const single = articleIdOf(path);
      return [...(byId.has(single) ? [single] : []), ...rows].filter((id) => !kept.has(id));
    },
  };
}

interface Row {
  readonly articleId: ArticleId;
  readonly key: string;
}

/** `FOLDER/NAME#key` → name and key; only tables give several articles, and only they have a key behind a `#`. */
function rowOf(source: string): { readonly name: string; readonly key: string } | undefined {
  const [, name, key] = /([^\\/]*?\.(?:csv|tsv|jsonl|ndjson))#(.*)$/is.exec(source) ?? [];
  return name !== undefined && key !== undefined ? { name, key } : undefined;
}
