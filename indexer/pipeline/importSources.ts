// IMPORT: from files on the disk to articles that answer, step by step; each step lives in its own folder.
// Knows the order of the sources and what they share; what becomes of one stands in importOneSource.ts.

import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { toTablettError } from '../../knowledge/errors/tablettError';
import type { Clock, Embedder, WritableStore } from '../../knowledge/ports';
import type { RememberedColumns } from '../../knowledge/vocabulary/columnMap';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ImportProgress, ImportReport } from '../../knowledge/vocabulary/importReport';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { findSources } from '../read/findSources';
import { archiveGone } from './archiveGone';
import { CommitQueue } from './commitQueue';
import { distinctSources } from './distinctSources';
import { FormerPlaces } from './formerPlaces';
import { ImportMeter } from './importMeter';
import { importOneSource } from './importOneSource';
import { hasEnded, type Run } from './importRun';
import { readKnownArticles } from './knownArticles';
import { openLedgerBook } from './ledgerBook';
import { mergeKeeping } from './mergeKeeping';
import type { PauseGate } from './pauseGate';
import type { Preparer } from './preparer';
import { setAsidePictures } from './setAsidePictures';
import { SourceAccounts } from './sourceAccounts';
import { TwinWatch } from './twinWatch';

export interface ImportPorts {
  readonly store: WritableStore;
  readonly embedder: Embedder;
  readonly clock: Clock;
  /** Of model, analysis and chunking: an article whose stored one differs counts as changed. */
  readonly fingerprint: string;
  /** Reads, extracts and cuts sources, to the measure of the embedding model. */
  readonly preparer: Preparer;
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly resumed?: boolean;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Names the import in journal and ledger; a resumed one has the name it had. Default: a new name. */
  readonly importId?: string;
  readonly pause?: PauseGate;
  /** Files and folders that are no longer there: what they gave is archived. */
  readonly gone?: readonly string[];
  /** Reads also what seems unchanged by size and time. */
  readonly reread?: boolean;
  readonly password?: string;
  /** Mappings of tables with columns of unknown names. */
  readonly columns?: readonly RememberedColumns[];
  /** How a file is called whose path is not its name (a page of the web, one that is read again); undefined: as its path. */
  readonly nameOf?: (path: string) => string | undefined;
  /** A file was moved or renamed: the article `to` stands for the archived `from`. Told before `to` is stored. */
  readonly onMoved?: (from: ArticleId, to: ArticleId) => Promise<void>;
}

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
  const named = (await findSources(paths)).map((one) => ({ ...one, source: nameOf(one.path) ?? one.source }));
  const found = await setAsidePictures(distinctSources(named));
  // Every passage on its way listens to the one signal; that is no leak.
  if (options.signal) setMaxListeners(0, options.signal);
  const run = await openRun(found.length, ports, options);
  const freed = await archiveGone(options.gone ?? [], run);
  const sources = inOrder(distinctSources([...found, ...freed]), run);
  run.meter.expect(sources.length - found.length);
  for (const source of sources) {
    await waitWhilePaused(run);
    if (hasEnded(run)) break;
    await importOneSource(source, run);
  }
  await settle(run);
  if (run.fatal) throw run.fatal;
  return run.meter.report(options.signal?.aborted ?? false);
}

/** Copies that were left out come last: whether they still are copies is told by what comes before. */
function inOrder(found: readonly FoundSource[], { book }: Run): readonly FoundSource[] {
  const isCopy = ({ path }: FoundSource) => book.earlier(path)?.outcome === 'duplicate';
  return [...found.filter((source) => !isCopy(source)), ...found.filter(isCopy)];
}

async function openRun(filesTotal: number, ports: ImportPorts, options: ImportOptions): Promise<Run> {
  const { store, clock, fingerprint } = ports;
  const { resumed = false, onProgress, importId = randomUUID() } = options;
  const monotonicMs = () => clock.monotonicMs();
  const change = { cause: 'import', importId } as const;
  const claims = new Map<ArticleId, Partial<Keeping>>();
  const inherited = new Map<ArticleId, Keeping>();
  const meter = new ImportMeter({ filesTotal, resumed, monotonicMs, onProgress });
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
      for (const { article, chunks } of commits) accounts.committed(article.id, chunks.length);
    },
  );
  const known = await readKnownArticles(store, fingerprint);
  const twins = new TwinWatch(store, book.entries());
  const formerPlaces = new FormerPlaces(store, () => book.entries());
  const shared = { meter, known, accounts, book, twins, queue, claims, inherited, formerPlaces };
  const run: Run = { ports, options, change, ...shared, inFlight: [] };
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
  await Promise.all(run.inFlight.map(({ done }) => done));
  try {
    if (!run.fatal) await run.queue.flush();
  } catch (thrown) {
    run.fatal ??= toTablettError(thrown, 'settle');
  }
  await run.book.flush();
}
