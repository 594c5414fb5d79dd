// IMPORT: from files on the disk to articles that answer, step by step; each step lives in its own folder.
// Knows the order of the steps and what one bad source means to the others: nothing.

import { setMaxListeners } from 'node:events';
import { resolve } from 'node:path';
import { type TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { Clock, Embedder, WritableStore } from '../../knowledge/ports';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ImportProgress, ImportReport } from '../../knowledge/vocabulary/importReport';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { findSources } from '../read/findSources';
import { CommitQueue } from './commitQueue';
import { embedArticle } from './embedArticle';
import { ImportMeter } from './importMeter';
import { type KnownArticles, readKnownArticles } from './knownArticles';
import { type PreparedArticle, prepareArticle } from './prepareArticle';
import { type ReadArticles, readArticlesOf } from './readArticlesOf';
import { SourceLedger } from './sourceLedger';

export interface ImportPorts {
  readonly store: WritableStore;
  readonly embedder: Embedder;
  readonly clock: Clock;
  /** Of model, analysis and chunking: an article whose stored one differs counts as changed. */
  readonly fingerprint: string;
  /** Tokens of a text in the embedding model's own measure. */
  readonly countTokens: (text: string) => number;
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly resumed?: boolean;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Passages waiting for a worker at any time, over all articles: keeps the workers busy and memory flat. */
const passagesInFlight = 32;

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
  const found = distinct(await findSources(paths));
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

/** One file written in two ways (`kb/a.md`, `./kb/a.md`) is one source; the first spelling names it. */
function distinct(found: readonly FoundSource[]): readonly FoundSource[] {
  const byFile = new Map<string, FoundSource>();
  for (const source of found) {
    const file = resolve(source.path);
    const known = byFile.get(file);
    if (!known) byFile.set(file, source);
    else if (source.named && !known.named) byFile.set(file, { ...known, named: true });
  }
  return [...byFile.values()];
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

async function importSource(found: FoundSource, run: Run): Promise<void> {
  const read = await readArticlesOf(found, run.known, run.ports.clock.nowMs());
  for (const problem of read.problems) run.meter.lineFailed({ ...problem, source: found.source });
  if (read.kind === 'failed') return run.meter.finished(read.report);
  if (!(await removeSurplus(found, read, run))) return;
  run.ledger.open(found.source, read.changed, read.outcome);
  for (const article of read.changed) {
    if (run.options.signal?.aborted || run.fatal) return;
    await embedInOrder(article, run);
  }
}

/** What the source gave earlier and no longer gives goes. Where a line could not be read, nothing is known to be gone. */
async function removeSurplus(
  found: FoundSource,
  { articleIds, problems }: Extract<ReadArticles, { kind: 'read' }>,
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
async function embedInOrder(article: Article, run: Run): Promise<void> {
  const { inFlight } = run;
  const prepared = prepareOrReport(article, run);
  if (!prepared) return;
  const entry = { passages: prepared.chunks.length, done: embedAndCommit(prepared, run) };
  inFlight.push(entry);
  void entry.done.then(() => inFlight.splice(inFlight.indexOf(entry), 1));
  while (
    inFlight.length > 1 &&
    inFlight.reduce((sum, { passages }) => sum + passages, 0) > passagesInFlight
  ) {
    await Promise.race(inFlight.map(({ done }) => done));
  }
}

function prepareOrReport(article: Article, { ports, ledger }: Run): PreparedArticle | undefined {
  try {
    return prepareArticle(article, ports.countTokens);
  } catch (thrown) {
    ledger.failed(article.id, toTablettError(thrown, 'prepareArticle'));
    return undefined;
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
