// IMPORT: from files on the disk to articles that answer, step by step; each step lives in its own folder.
// Knows the order of the steps and what one bad source means to the others: nothing.

import { setMaxListeners } from 'node:events';
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { Clock, Embedder, WritableStore } from '../../knowledge/ports';
import type { ImportProgress, ImportReport } from '../../knowledge/vocabulary/importReport';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { findSources } from '../read/findSources';
import { CommitQueue } from './commitQueue';
import { distinctSources } from './distinctSources';
import { embedArticle } from './embedArticle';
import { ImportMeter } from './importMeter';
import { type KnownArticles, readKnownArticles } from './knownArticles';
import type { PreparedArticle } from './prepareArticle';
import type { Preparer, TakenArticle } from './preparer';
import { type ReadArticles, readArticlesOf } from './readArticlesOf';
import { SourceLedger } from './sourceLedger';

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
}

/**
 * Passages waiting for a worker at any time, over all articles. They are the look-ahead: while they are embedded (about
 * a second on two cores), the next source is read and extracted. More would only cost memory.
 */
const passagesInFlight = 64;

/** Articles cut in one request: rows of tables are short, a request costs some tenths of a millisecond. */
const articlesAtOnce = 8;

/**
 * Imports files, folders and globs. Unchanged articles are skipped by content hash; a bad source is reported and
 * never stops the others; cancelling keeps what is done. Fails only where going on makes no sense:
 * DISK_FULL, DATA_FOLDER_READ_ONLY, STORE_DAMAGED, MODEL_*.
 */
export async function importSources(
  paths: readonly string[],
  ports: ImportPorts,
  options: ImportOptions,
): Promise<ImportReport> {
  const found = distinctSources(await findSources(paths));
  // Every passage on its way listens to the one signal; that is no leak.
  if (options.signal) setMaxListeners(0, options.signal);
  const meter = new ImportMeter({
    filesTotal: found.length,
    resumed: options.resumed ?? false,
    monotonicMs: () => ports.clock.monotonicMs(),
    onProgress: options.onProgress,
  });
  const known = await readKnownArticles(ports.store, ports.fingerprint);
  const ledger = new SourceLedger((report) => meter.finished(report));
  const queue = new CommitQueue(
    { store: ports.store, monotonicMs: () => ports.clock.monotonicMs() },
    (commits) => {
      meter.committed(commits.length);
      for (const { article, chunks } of commits) ledger.committed(article.id, chunks.length);
    },
  );
  const run: Run = { ports, options, meter, known, ledger, queue, inFlight: [] };
  for (const source of found) {
    if (options.signal?.aborted || run.fatal) break;
    await importSource(source, run);
  }
  await Promise.all(run.inFlight.map(({ done }) => done));
  if (run.fatal) throw run.fatal;
  await queue.flush();
  return meter.report(options.signal?.aborted ?? false);
}

interface Run {
  readonly ports: ImportPorts;
  readonly options: ImportOptions;
  readonly meter: ImportMeter;
  readonly known: KnownArticles;
  readonly ledger: SourceLedger;
  readonly queue: CommitQueue;
  readonly inFlight: { readonly passages: number; readonly done: Promise<void> }[];
  /** A failure after which going on makes no sense: disk full, store damaged, model gone. */
  fatal?: TablettError;
}

type ReadSource = Extract<ReadArticles, { kind: 'read' }>;

async function importSource(found: FoundSource, run: Run): Promise<void> {
  const read = await readOrGiveUp(found, run);
  if (!read) return;
  for (const problem of read.problems) run.meter.lineFailed({ ...problem, source: found.source });
  if (read.kind === 'failed') return run.meter.finished(read.report);
  if (!(await removeSurplus(found, read, run))) return;
  run.ledger.open(found.source, read.changed, read.outcome);
  for (let at = 0; at < read.changed.length; at += articlesAtOnce) {
    const taken = await takeOrReport(read, at, run);
    if (!taken) return;
    for (const article of taken) await embedInOrder(article, run);
  }
}

/** Undefined where the import ends here: cancelled, or no model to measure with. */
async function readOrGiveUp(found: FoundSource, run: Run): Promise<ReadArticles | undefined> {
  const { ports, known, options } = run;
  const { preparer, clock } = ports;
  try {
    return await readArticlesOf(found, { preparer, known, nowMs: clock.nowMs(), signal: options.signal });
  } catch (thrown) {
    const failure = toTablettError(thrown, 'readArticlesOf');
    if (failure.code !== 'CANCELLED') run.fatal ??= failure;
    return undefined;
  }
}

/** Undefined where nothing more of this source will come; what its own thread could not stand fails the rest of it. */
async function takeOrReport(
  { request, changed }: ReadSource,
  from: number,
  run: Run,
): Promise<readonly TakenArticle[] | undefined> {
  const { ports, options, ledger } = run;
  if (options.signal?.aborted || run.fatal) return undefined;
  try {
    const ids = changed.slice(from, from + articlesAtOnce);
    return await ports.preparer.take(request, ids, options.signal);
  } catch (thrown) {
    const failure = toTablettError(thrown, 'takeArticles');
    if (failure.code !== 'CANCELLED') for (const id of changed.slice(from)) ledger.failed(id, failure);
    return undefined;
  }
}

/** What the source gave earlier and no longer gives goes. Where a line could not be read, nothing is known to be gone. */
async function removeSurplus(
  found: FoundSource,
  { articleIds, problems }: ReadSource,
  run: Run,
): Promise<boolean> {
  const gone = problems.length > 0 ? [] : run.known.surplusOf(found, articleIds);
  try {
    if (gone.length > 0) await run.ports.store.removeArticles(gone);
    return true;
  } catch (thrown) {
    run.fatal ??= toTablettError(thrown, 'removeSurplus');
    return false;
  }
}

/** Starts embedding an article; waits while more passages are in flight than the workers can use. */
async function embedInOrder(taken: TakenArticle, run: Run): Promise<void> {
  const { inFlight, ledger, options } = run;
  if (options.signal?.aborted || run.fatal) return;
  if (taken.kind === 'failed') {
    const { code, details } = taken.failure;
    return ledger.failed(taken.id, new TablettError(code, details));
  }
  const entry = { passages: taken.prepared.chunks.length, done: embedAndCommit(taken.prepared, run) };
  inFlight.push(entry);
  void entry.done.then(() => inFlight.splice(inFlight.indexOf(entry), 1));
  while (
    inFlight.length > 1 &&
    inFlight.reduce((sum, { passages }) => sum + passages, 0) > passagesInFlight
  ) {
    await Promise.race(inFlight.map(({ done }) => done));
  }
}

/** Never rejects: an article's own failure goes to the ledger, one that concerns all of them ends the run. */
async function embedAndCommit(prepared: PreparedArticle, run: Run): Promise<void> {
  const { ports, options, meter, queue, ledger } = run;
  try {
    const commit = await embedArticle(prepared, ports.embedder, ports.fingerprint, options.signal);
    meter.embedded(commit.chunks.length);
    await queue.add(commit);
  } catch (thrown) {
    const failure = toTablettError(thrown, 'embedAndCommit');
    if (failure.code === 'CANCELLED') return;
    if (failure.code === 'WORKER_LOST') ledger.failed(prepared.article.id, failure);
    else run.fatal ??= failure;
  }
}
