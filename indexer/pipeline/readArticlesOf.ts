// Has one source opened and tells what is new in it; every failure of its own becomes a line of the report.
// Embeds and stores nothing.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { SourceOutcome, SourceReport } from '../../knowledge/vocabulary/importReport';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import type { KnownArticles } from './knownArticles';
import { articleIdOf } from './prepareArticle';
import type { LineFault, OpenedSource, Preparer, SourceRequest } from './preparer';

/** A line of a table that could not be read. */
export type LineProblem = Omit<SourceReport, 'source'>;

export type ReadArticles =
  | { readonly kind: 'failed'; readonly report: SourceReport; readonly problems: readonly LineProblem[] }
  | {
      readonly kind: 'read';
      /** Under which the changed articles can be taken. */
      readonly request: SourceRequest;
      /** All articles the source gives, changed or not. */
      readonly articleIds: readonly ArticleId[];
      readonly changed: readonly ArticleId[];
      readonly outcome: SourceOutcome;
      readonly problems: readonly LineProblem[];
    };

export interface ReadPorts {
  readonly preparer: Preparer;
  readonly known: KnownArticles;
  /** The time of this import, ms since 1970, UTC. */
  readonly nowMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A source that cannot be read is `failed`, one that holds no articles by its kind is reported as skipped. Throws only
 * what concerns every source: CANCELLED, MODEL_*.
 */
export async function readArticlesOf(found: FoundSource, ports: ReadPorts): Promise<ReadArticles> {
  const { source, path } = found;
  const knownHash = ports.known.hashOf(articleIdOf(path));
  const request = { source, path, nowMs: ports.nowMs, ...(knownHash !== undefined && { knownHash }) };
  try {
    if (found.failure) throw found.failure;
    return readOpened(found, request, await ports.preparer.open(request, ports.signal), ports.known);
  } catch (thrown) {
    const failure = toTablettError(thrown, 'readArticlesOf');
    if (failure.code === 'CANCELLED' || failure.code.startsWith('MODEL_')) throw failure;
    return { kind: 'failed', report: reportOf(found, failure), problems: [] };
  }
}

function readOpened(
  found: FoundSource,
  request: SourceRequest,
  { offered, faults }: OpenedSource,
  known: KnownArticles,
): ReadArticles {
  const problems = faults.map(lineProblem);
  if (offered.length === 0) {
    const failure = new TablettError('SOURCE_EMPTY', { source: found.source });
    return { kind: 'failed', report: reportOf(found, failure), problems };
  }
  const changed = offered.filter(({ id, contentHash }) => known.hashOf(id) !== contentHash);
  return {
    kind: 'read',
    request,
    articleIds: offered.map(({ id }) => id),
    changed: changed.map(({ id }) => id),
    outcome:
      changed.length === 0 ? 'unchanged' : offered.some(({ id }) => known.has(id)) ? 'updated' : 'added',
    problems,
  };
}

function lineProblem({ code, message }: LineFault): LineProblem {
  return { outcome: 'failed', articles: 0, chunks: 0, code, message };
}

/** Of a kind that is not read, or a table of something else than articles. */
const foreignCodes: readonly ErrorCode[] = ['SOURCE_UNSUPPORTED', 'SOURCE_COLUMNS'];

/** A foreign file that merely lay in a folder is skipped; one that was named by the user has failed. */
function reportOf({ source, named }: FoundSource, { code, message }: TablettError): SourceReport {
  const skipped = foreignCodes.includes(code) && !named;
  return { source, outcome: skipped ? 'skipped' : 'failed', articles: 0, chunks: 0, code, message };
}
