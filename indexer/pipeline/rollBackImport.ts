// The way back for a whole import: what it added goes, what it changed is again what stood before, by the journal.
// Leaves alone what was changed since; can be broken off at any point, tells how far it got, and goes on from there.
import { setMaxListeners } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { ArticleCommit, StillWanted, WritableStore } from '../../knowledge/ports';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { JournalEntry } from '../../knowledge/vocabulary/journal';
import { type Keeping, keepingOf } from '../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { asSeen } from './asSeen';
import { embedArticle } from './embedArticle';
import type { ImportPorts } from './importOptions';
import { readKnownArticles } from './knownArticles';

/** Their former texts are in memory at a time. */
const articlesAtOnce = 50;
const embeddedAtOnce = 8;

/** Numbers of articles. */
export interface Rollback {
  readonly removed: number;
  readonly restored: number;
  /** Changed since the import, by hand or by a later one: they stay as they are. */
  readonly kept: number;
  /** Taken back by an earlier try: they are as they were before the import, nothing was done. */
  readonly already: number;
  /** Broken off by its owner; what is done by then is done, doing it again goes on. */
  readonly cancelled: boolean;
}

/** Of all articles that the import changed. */
export interface RollbackProgress {
  readonly done: number;
  readonly total: number;
}

export interface RollbackOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: RollbackProgress) => void;
}

/** Fails with MODEL_*, DISK_FULL, STORE_DAMAGED; what is done by then is done, and the ledger says so. */
export async function rollBackImport(
  importId: string,
  ports: ImportPorts,
  { signal, onProgress = () => {} }: RollbackOptions = {},
): Promise<Rollback> {
  const { store } = ports;
  // Every passage on its way listens to the one signal; that is no leak.
  if (signal) setMaxListeners(0, signal);
  const ids = await store.journal.changedBy(importId);
  const tally = new Tally();
  let failure: TablettError | undefined;
  for (let at = 0; at < ids.length && !failure; at += articlesAtOnce) {
    onProgress({ done: at, total: ids.length });
    if (signal?.aborted) failure = new TablettError('CANCELLED');
    else {
      const portion = ids.slice(at, at + articlesAtOnce);
      const still = asSeen(portion, store);
      const ways = await waysBack(portion, importId, store);
      failure = await go(ways, ports, { importId, still }, tally, signal);
    }
  }
  if (!failure) onProgress({ done: ids.length, total: ids.length });
  await markSources(importId, tally, ports);
  if (failure && failure.code !== 'CANCELLED') throw failure;
  const { removed, restored, kept, already } = tally;
  const counts = { removed: removed.size, restored: restored.size, kept, already: already.length };
  return { ...counts, cancelled: failure !== undefined };
}

/** What was done, and what an earlier try had done. */
class Tally {
  readonly removed = new Set<ArticleId>();
  readonly restored = new Set<ArticleId>();
  readonly already: Extract<WayBack, { kind: 'done' }>[] = [];
  kept = 0;

  tell(id: ArticleId, done: ReadonlySet<ArticleId>, where: Set<ArticleId>): void {
    if (done.has(id)) where.add(id);
    else this.kept += 1;
  }
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

/** Goes as many of the ways as it can; returns why not all of them, CANCELLED included. Fails like the store. */
async function go(
  ways: readonly WayBack[],
  ports: ImportPorts,
  { importId, still }: { readonly importId: string; readonly still: StillWanted },
  tally: Tally,
  signal: AbortSignal | undefined,
): Promise<TablettError | undefined> {
  const { store } = ports;
  const change = { cause: 'rollback', importId } as const;
  // Somebody may change an article between the look at it and the turn to write: then it is theirs.
  const done = new Set<ArticleId>();
  const stillDone: StillWanted = (id) => still(id) && done.add(id).has(id);
  for (const way of ways) {
    if (way.kind === 'kept') tally.kept += 1;
    if (way.kind === 'done') tally.already.push(way);
  }
  const gone = ways.flatMap((way) => (way.kind === 'remove' ? way.id : []));
  if (gone.length > 0) await store.removeArticles(gone, change, stillDone);
  for (const id of gone) tally.tell(id, done, tally.removed);
  const keepings = ways.flatMap((way): readonly (readonly [ArticleId, Keeping])[] =>
    way.kind === 'keeping' ? [[way.id, keepingOf(way.target)]] : [],
  );
  if (keepings.length > 0) await store.changeKeeping(new Map(keepings), change, stillDone);
  for (const [id] of keepings) tally.tell(id, done, tally.restored);
  const texts = ways.flatMap((way) => (way.kind === 'restore' ? way.target : []));
  const { commits, failure } = await embedAll(texts, ports, signal);
  const isStill = ({ article: { id } }: ArticleCommit) => stillDone(id);
  if (commits.length > 0) await store.commit(commits, change, (asked) => asked.filter(isStill));
  for (const { article } of commits) tally.tell(article.id, done, tally.restored);
  return failure;
}

/** Several at once, so that every worker has something to do; those that were through before a failure are worth keeping. */
async function embedAll(
  articles: readonly Article[],
  { preparer, embedder, fingerprint }: ImportPorts,
  signal: AbortSignal | undefined,
): Promise<{ readonly commits: readonly ArticleCommit[]; readonly failure?: TablettError }> {
  const commits: ArticleCommit[] = [];
  for (let at = 0; at < articles.length; at += embeddedAtOnce) {
    const settled = await Promise.allSettled(
      articles.slice(at, at + embeddedAtOnce).map(async (article) => {
        const prepared = await preparer.cut(article, signal);
        return embedArticle(prepared, embedder, fingerprint, signal);
      }),
    );
    for (const one of settled) if (one.status === 'fulfilled') commits.push(one.value);
    const refused = settled.find((one) => one.status === 'rejected');
    if (refused) return { commits, failure: toTablettError(refused.reason, 'rollBackImport') };
  }
  return { commits };
}

/**
 * The ledger says so of every source whose articles went or changed, and names the import that was taken back: the next
 * import reads them again. What an earlier try did may have been left untold by a kill.
 */
async function markSources(
  importId: string,
  { removed, restored, already }: Tally,
  { store, fingerprint, clock }: ImportPorts,
): Promise<void> {
  const gone = new Set(removed);
  const changed = new Set(restored);
  for (const { id, target } of already) (target ? changed : gone).add(id);
  if (gone.size + changed.size === 0) return;
  const [sources, known] = await Promise.all([store.ledger.all(), readKnownArticles(store, fingerprint)]);
  const marked = sources.flatMap((source): readonly KeptSource[] => {
    const articleIds = [...source.articleIds, ...known.storedOf(source.path)];
    if (!articleIds.some((id) => gone.has(id) || changed.has(id))) return [];
    if (source.code === 'SOURCE_ROLLED_BACK' && source.importId === importId) return [];
    const { stamp: _stamp, texts: _texts, newer: _newer, twin: _twin, ...rest } = source;
    const { code, message } = new TablettError('SOURCE_ROLLED_BACK', { source: source.source });
    const outcome = articleIds.every((id) => gone.has(id)) ? 'removed' : 'skipped';
    const now = { importId, atMs: clock.nowMs() };
    return [{ ...rest, ...now, outcome, articles: 0, chunks: 0, code, message }];
  });
  await store.ledger.put(marked);
}
