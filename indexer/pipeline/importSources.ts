// IMPORT: from files on the disk to articles that answer, step by step; each step lives in its own folder.
// Knows the order of the sources and what they share; what becomes of one stands in importOneSource.ts.

import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { toTablettError } from '../../knowledge/errors/tablettError';
import type { WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ImportReport } from '../../knowledge/vocabulary/importReport';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { PlaceSet } from '../disk/samePlace';
import { findSources } from '../read/findSources';
import { archiveGone } from './archiveGone';
import { CommitQueue } from './commitQueue';
import { distinctSources } from './distinctSources';
import { FormerPlaces } from './formerPlaces';
import { ImportMeter } from './importMeter';
import { importOneSource } from './importOneSource';
import type { ImportOptions, ImportPorts } from './importOptions';
import { hasEnded, type Run } from './importRun';
import { InFlight } from './inFlight';
import { readKnownArticles } from './knownArticles';
import { inKnownSpelling } from './knownPlaces';
import { openLedgerBook } from './ledgerBook';
import { mergeKeeping } from './mergeKeeping';
import { setAsidePictures } from './setAsidePictures';
import { SourceAccounts } from './sourceAccounts';
import { TwinWatch } from './twinWatch';

/**
 * Imports files, folders and globs. A file of unchanged size and time is not read, unchanged articles are skipped by
 * content hash; a bad source is reported and never stops the others; cancelling keeps what is done. Fails only where
 * going on makes no sense: DISK_FULL, DATA_FOLDER_READ_ONLY, STORE_DAMAGED, MODEL_*.
 */
export async function importSources(
  paths: readonly string[],
  ports: ImportPorts,
  options: ImportOptions,
): Promise<ImportReport> {
  ports.preparer.warmUp?.();
  const { nameOf = () => undefined } = options;
  const found = (await findSources(paths)).map((one) => ({
    ...{ ...one, source: nameOf(one.path) ?? one.source },
    named: one.named && !options.met,
  }));
  // Every passage on its way listens to the one signal; that is no leak.
  if (options.signal) setMaxListeners(0, options.signal);
  const run = await openRun(ports, options);
  try {
    return await importAll(await distinctSources(found), run);
  } finally {
    run.meter.stop();
    // Also where it failed: its timer would write into a store that may be closed by then.
    await run.book.close();
  }
}

async function importAll(distinct: readonly FoundSource[], run: Run): Promise<ImportReport> {
  const { gone: named = [], signal } = run.options;
  const { found, gone } = await inKnownSpelling({ found: distinct, gone: named }, run.book.entries());
  const sources = await withPages(found, gone, run);
  run.meter.expect(sources.length);
  await archiveGone(gone, run);
  await importInOrder(inOrder(sources, run), run);
  await settle(run);
  await importInOrder(await freedSources(run), run);
  await settle(run);
  if (run.fatal) throw run.fatal;
  return run.meter.report(signal?.aborted ?? false);
}

async function importInOrder(sources: readonly FoundSource[], run: Run): Promise<void> {
  for (const source of sources) {
    await waitWhilePaused(run);
    if (hasEnded(run)) break;
    await importOneSource(source, run);
  }
}

/**
 * Sources, wherever they lie, of which copies were left out because an article said the same that has gone in this import,
 * or says something else by now.
 */
async function freedSources(run: Run): Promise<readonly FoundSource[]> {
  if (hasEnded(run)) return [];
  const freed: FoundSource[] = [];
  for (const entry of run.book.entries()) {
    if (entry.outcome === 'removed' || !run.twins.hasLostTwin(entry)) continue;
    const { source, path } = entry;
    if (await stat(path).catch(() => undefined)) freed.push({ source, path, named: true });
  }
  run.meter.expect(freed.length);
  return freed;
}

/** With the pages, known from earlier imports, that show a picture which comes, changes or goes; those pictures are no scans. */
async function withPages(
  found: readonly FoundSource[],
  gone: readonly string[],
  { book }: Run,
): Promise<readonly FoundSource[]> {
  const touched = new PlaceSet([...found.map(({ path }) => path), ...gone]);
  const pages: FoundSource[] = [];
  const shown: string[] = [];
  for (const { stamp, source, path } of book.entries()) {
    for (const { path: picture } of stamp?.beside ?? []) shown.push(picture);
    const shows = stamp?.beside?.some((picture) => touched.has(picture.path)) ?? false;
    if (shows && !touched.has(path)) pages.push({ source, path, named: false });
  }
  return setAsidePictures([...found, ...pages], shown);
}

/** What file managers call a copy: "Kopie von a.txt", "a (Kopie 2).txt", "a - Kopie.txt", "a copy.txt", "Copy of a.txt". */
const copyName = /(?:^(?:kopie von|copy of)\s)|[\s(-](?:kopie|copy)(?:\s?\(?\d{0,3}\)?)?\)?(?:\.[^.]*)?$/i;

/**
 * Those with copies that were left out come last: whether they still are copies is told by what comes before. So do new
 * files that are called copies: of two with the same words the other one is the original.
 */
function inOrder(found: readonly FoundSource[], { book }: Run): readonly FoundSource[] {
  const rank = ({ path }: FoundSource): number => {
    const earlier = book.earlier(path);
    if (earlier) return earlier.texts?.some(({ twinId }) => twinId) ? 2 : 0;
    return copyName.test(basename(path)) ? 1 : 0;
  };
  const ranked = found.map((source) => ({ source, at: rank(source) }));
  return [0, 1, 2].flatMap((wanted) => ranked.flatMap(({ source, at }) => (at === wanted ? source : [])));
}

async function openRun(ports: ImportPorts, options: ImportOptions): Promise<Run> {
  const { store, clock, fingerprint } = ports;
  const { resumed = false, onProgress, importId = randomUUID() } = options;
  const monotonicMs = () => clock.monotonicMs();
  const change = { cause: 'import', importId } as const;
  const claims = new Map<ArticleId, Partial<Keeping>>();
  const inherited = new Map<ArticleId, Keeping>();
  const meter = new ImportMeter({ filesTotal: 0, resumed, monotonicMs, onProgress });
  const book = await openLedgerBook({
    ...{ ledger: store.ledger, clock, importId, fingerprint },
    onFault: (thrown) => {
      run.fatal ??= toTablettError(thrown, 'ledger');
    },
  });
  const accounts = new SourceAccounts(monotonicMs, (finished) => {
    book.finished(finished);
    meter.finished(finished.report);
  });
  const queue = new CommitQueue(
    { store, monotonicMs, change, revise: keptAsBefore(store, claims, inherited) },
    (commits) => {
      meter.committed(commits.length);
      for (const { article, chunks } of commits) {
        twins.committed(article.id);
        accounts.committed(article.id, chunks.length);
      }
    },
  );
  const known = await readKnownArticles(store, fingerprint);
  const twins = new TwinWatch(store, book.entries());
  const formerPlaces = new FormerPlaces(store, () => book.entries());
  const shared = { meter, known, accounts, book, twins, queue, claims, inherited, formerPlaces };
  const run: Run = { ports, options, change, ...shared, inFlight: new InFlight() };
  return run;
}

/** What people set of an article survives its import; one that was detached meanwhile is left alone. */
function keptAsBefore(
  store: WritableStore,
  claims: Map<ArticleId, Partial<Keeping>>,
  inherited: ReadonlyMap<ArticleId, Keeping>,
): CommitQueue['ports']['revise'] {
  return (commits) =>
    commits.flatMap(({ article, ...rest }) => {
      const stored = store.headOf(article.id)?.keeping ?? inherited.get(article.id);
      const claimed = claims.get(article.id);
      claims.delete(article.id);
      if (stored?.master === 'here') return [];
      const keeping = mergeKeeping(stored, article.keeping, claimed);
      return { ...rest, article: keeping ? { ...article, keeping } : article };
    });
}

/** Makes everything done so far durable and findable, then waits for the owner to go on. */
async function waitWhilePaused(run: Run): Promise<void> {
  const { options, ports, meter } = run;
  if (!options.pause?.paused || hasEnded(run)) return;
  const since = ports.clock.monotonicMs();
  await settle(run);
  await options.pause.passed(options.signal);
  meter.paused(ports.clock.monotonicMs() - since);
}

async function settle(run: Run): Promise<void> {
  await run.inFlight.ended();
  try {
    if (!run.fatal) await run.queue.flush();
  } catch (thrown) {
    run.fatal ??= toTablettError(thrown, 'settle');
  }
  await run.book.flush();
}
