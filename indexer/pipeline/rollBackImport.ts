// The way back for a whole import: what it added goes, what it changed is again what stood before, by the journal.
// Leaves alone what was changed since; can be broken off at any point and done again.
import { isDeepStrictEqual } from 'node:util';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleCommit, WritableStore } from '../../knowledge/ports';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Change, JournalEntry } from '../../knowledge/vocabulary/journal';
import { type Keeping, keepingOf } from '../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { embedArticle } from './embedArticle';
import type { ImportPorts } from './importSources';
import { readKnownArticles } from './knownArticles';

/** Their former texts are in memory at a time. */
const articlesAtOnce = 50;

export interface Rollback {
  readonly removed: number;
  readonly restored: number;
  /** Changed since the import, by hand or by a later one: they stay as they are. */
  readonly kept: number;
}

/** Fails with CANCELLED, MODEL_*, DISK_FULL, STORE_DAMAGED; what is done by then is done. */
export async function rollBackImport(
  importId: string,
  ports: ImportPorts,
  signal?: AbortSignal,
): Promise<Rollback> {
  const { store } = ports;
  const change = { cause: 'rollback', importId } as const;
  const ids = await store.journal.changedBy(importId);
  const [removed, restored] = [new Set<ArticleId>(), new Set<ArticleId>()];
  let kept = 0;
  for (let at = 0; at < ids.length; at += articlesAtOnce) {
    if (signal?.aborted) throw new TablettError('CANCELLED');
    const ways = await waysBack(ids.slice(at, at + articlesAtOnce), importId, store);
    await go(ways, ports, change, signal);
    for (const way of ways) {
      if (way.kind === 'kept') kept += 1;
      else if (way.kind !== 'none') (way.target ? restored : removed).add(way.id);
    }
  }
  await markSources(removed, restored, ports);
  return { removed: removed.size, restored: restored.size, kept };
}

/** `done`: by an earlier try that was broken off · `none`: the import changed nothing in the end. */
type WayBack =
  | { readonly kind: 'kept'; readonly id: ArticleId }
  | { readonly kind: 'none'; readonly id: ArticleId }
  | { readonly kind: 'done'; readonly id: ArticleId; readonly target: Article | undefined }
  | { readonly kind: 'remove'; readonly id: ArticleId; readonly target: undefined }
  | { readonly kind: 'restore' | 'keeping'; readonly id: ArticleId; readonly target: Article };

async function waysBack(
  ids: readonly ArticleId[],
  importId: string,
  store: WritableStore,
): Promise<readonly WayBack[]> {
  const entries = new Map<ArticleId, JournalEntry[]>(ids.map((id) => [id, []]));
  for (const entry of await store.journal.ofArticles(ids)) entries.get(entry.articleId)?.push(entry);
  const ways: WayBack[] = [];
  for (const [id, changes] of entries) ways.push(wayBack(id, changes, importId, await store.article(id)));
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

async function go(
  ways: readonly WayBack[],
  ports: ImportPorts,
  change: Change,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { store, preparer, embedder, fingerprint } = ports;
  const gone = ways.flatMap((way) => (way.kind === 'remove' ? way.id : []));
  if (gone.length > 0) await store.removeArticles(gone, change);
  const keepings = ways.flatMap((way): readonly (readonly [ArticleId, Keeping])[] =>
    way.kind === 'keeping' ? [[way.id, keepingOf(way.target)]] : [],
  );
  if (keepings.length > 0) await store.changeKeeping(new Map(keepings), change);
  const commits: ArticleCommit[] = [];
  for (const way of ways) {
    if (way.kind !== 'restore') continue;
    const prepared = await preparer.cut(way.target, signal);
    commits.push(await embedArticle(prepared, embedder, fingerprint, signal));
  }
  await store.commit(commits, change);
}

/** The ledger says so of every source whose articles went or changed; the next import reads them again. */
async function markSources(
  removed: ReadonlySet<ArticleId>,
  restored: ReadonlySet<ArticleId>,
  { store, fingerprint }: ImportPorts,
): Promise<void> {
  const [sources, known] = await Promise.all([store.ledger.all(), readKnownArticles(store, fingerprint)]);
  const marked = sources.flatMap((source): readonly KeptSource[] => {
    // Of a table, the ledger names the first rows only.
    const articleIds = [...source.articleIds, ...known.storedOf(source.path)];
    if (!articleIds.some((id) => removed.has(id) || restored.has(id))) return [];
    const { stamp: _stamp, textHash: _hash, newer: _newer, twin: _twin, ...rest } = source;
    const { code, message } = new TablettError('SOURCE_ROLLED_BACK', { source: source.source });
    const outcome = articleIds.every((id) => removed.has(id)) ? 'removed' : 'skipped';
    return [{ ...rest, outcome, articles: 0, chunks: 0, code, message }];
  });
  await store.ledger.put(marked);
}
