// What takes an import back, article by article: it goes, is again what stood before, or is left alone.
// Judges by the journal and what stands now; changes nothing.
import { isDeepStrictEqual } from 'node:util';
import type { WritableStore } from '../../knowledge/ports';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { JournalEntry } from '../../knowledge/vocabulary/journal';
import { keepingOf } from '../../knowledge/vocabulary/keeping';

/** `done`: by an earlier try that was broken off · `none`: the import changed nothing in the end. */
export type WayBack =
  | { readonly kind: 'kept'; readonly id: ArticleId }
  | { readonly kind: 'none'; readonly id: ArticleId }
  | { readonly kind: 'done'; readonly id: ArticleId; readonly target: Article | undefined }
  | { readonly kind: 'remove'; readonly id: ArticleId; readonly target: undefined }
  | { readonly kind: 'restore' | 'keeping'; readonly id: ArticleId; readonly target: Article };

/** In the order of `ids`. Fails like the store. */
export async function waysBack(
  ids: readonly ArticleId[],
  importId: string,
  store: WritableStore,
  onlyPaired: Set<ArticleId>,
): Promise<readonly WayBack[]> {
  const entries = new Map<ArticleId, JournalEntry[]>(ids.map((id) => [id, []]));
  for (const entry of await store.journal.ofArticles(ids)) entries.get(entry.articleId)?.push(entry);
  const ways: WayBack[] = [];
  for (const [id, changes] of entries) {
    ways.push(wayBack(id, changes, importId, await store.article(id)));
    const isTaken = changes.some((entry) => entry.importId === importId && entry.cause === 'import');
    if (!isTaken) onlyPaired.add(id);
  }
  return ways;
}

/**
 * The journal has what stood before each change, so what the import left is what stood before the next one. An entry
 * whose change never came (a kill between the two) says the same as the one after it, and does not matter.
 */
function wayBack(
  id: ArticleId,
  changes: readonly JournalEntry[],
  importId: string,
  present: Article | undefined,
): WayBack {
  const isOwn = (entry: JournalEntry) => entry.importId === importId && entry.cause !== 'rollback';
  const isUndoing = (entry: JournalEntry) => entry.importId === importId && entry.cause === 'rollback';
  const target = changes.find(isOwn)?.before;
  const since = changes.slice(changes.findLastIndex(isOwn) + 1);
  const [next] = since;
  const left = next ? next.before : present;
  if (isSame(present, target)) {
    return changes.some(isUndoing) ? { kind: 'done', id, target } : { kind: 'none', id };
  }
  // Taken back once already and brought again since, even if it says the same: that is not this import's.
  const undone = since.findIndex(isUndoing);
  const wasBack = undone >= 0 && since.slice(undone + 1).some(({ before }) => isSame(before, target));
  if (wasBack || !isSame(present, left)) return { kind: 'kept', id };
  if (!target) return { kind: 'remove', id, target };
  const onlyKeeping = present && isSame({ ...present, keeping: keepingOf(target) }, target);
  return { kind: onlyKeeping ? 'keeping' : 'restore', id, target };
}

function isSame(a: Article | undefined, b: Article | undefined): boolean {
  if (!a || !b) return a === b;
  return isDeepStrictEqual({ ...a, keeping: keepingOf(a) }, { ...b, keeping: keepingOf(b) });
}
