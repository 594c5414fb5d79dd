// The way back for a whole import: what it added goes, what it changed is again what stood before, by the journal.
// Leaves alone what was changed since; can be broken off at any point, tells how far it got, and goes on from there.
import { setMaxListeners } from 'node:events';
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { ArticleCommit, StillWanted } from '../../knowledge/ports';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { type Keeping, keepingOf } from '../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { asSeen } from './asSeen';
import { embedArticle } from './embedArticle';
import type { ImportPorts } from './importOptions';
import { readKnownArticles } from './knownArticles';
import { type WayBack, waysBack } from './waysBack';

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
      const ways = await waysBack(portion, importId, store, tally.onlyPaired);
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
  /** Of their sources the import took nothing: it only said to which article they belong in the other language. */
  readonly onlyPaired = new Set<ArticleId>();
  kept = 0;

  tell(id: ArticleId, done: ReadonlySet<ArticleId>, where: Set<ArticleId>): void {
    if (done.has(id)) where.add(id);
    else this.kept += 1;
  }
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
 * The ledger says so of every source whose articles went or changed, and of their copies, and names the import that was
 * taken back: an import that somebody asks for reads them again. What an earlier try did may have been left untold by a kill.
 */
async function markSources(
  importId: string,
  { removed, restored, already, onlyPaired }: Tally,
  { store, fingerprint, clock }: ImportPorts,
): Promise<void> {
  const gone = new Set(removed);
  const changed = new Set(restored);
  for (const { id, target } of already) (target ? changed : gone).add(id);
  for (const id of onlyPaired) changed.delete(id);
  if (gone.size + changed.size === 0) return;
  const [sources, known] = await Promise.all([store.ledger.all(), readKnownArticles(store, fingerprint)]);
  const marked = sources.flatMap((source): readonly KeptSource[] => {
    const articleIds = [...source.articleIds, ...known.storedOf(source.path)];
    const isTaken = articleIds.some((id) => gone.has(id) || changed.has(id)) || isCopyOf(source, gone);
    if (!isTaken) return [];
    if (source.code === 'SOURCE_ROLLED_BACK' && source.importId === importId) return [];
    const { stamp: _stamp, texts: _texts, newer: _newer, twin: _twin, ...kept } = source;
    const rest = source.outcome === 'removed' ? withoutFile(kept) : kept;
    const { code, message } = new TablettError('SOURCE_ROLLED_BACK', { source: source.source });
    const outcome = articleIds.every((id) => gone.has(id)) ? 'removed' : 'skipped';
    const now = { importId, atMs: clock.nowMs() };
    return [{ ...rest, ...now, outcome, articles: 0, chunks: 0, code, message }];
  });
  await store.ledger.put(marked);
}

/** It was left out for the sake of articles that have gone. */
function isCopyOf({ outcome, texts = [] }: KeptSource, gone: ReadonlySet<ArticleId>): boolean {
  return outcome === 'duplicate' && texts.some(({ twinId }) => twinId && gone.has(twinId));
}

/** Its file was not there when its articles were archived (see wasAwayThen). */
function withoutFile({ sizeBytes: _size, changedAtMs: _changed, ...rest }: KeptSource): KeptSource {
  return rest;
}
