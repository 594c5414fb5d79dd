// Has one source opened and tells what is new in it; every failure of its own becomes a line of the report.
// Embeds and stores nothing.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { RememberedColumns } from '../../knowledge/vocabulary/columnMap';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { SourceOutcome, SourceReport } from '../../knowledge/vocabulary/importReport';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import type { KnownArticles } from './knownArticles';
import { articleIdOf } from './prepareArticle';
import type {
  LineFault,
  OfferedArticle,
  OfferedText,
  OpenedSource,
  Preparer,
  SourceRequest,
} from './preparer';
import type { SourceFacts } from './sourceFacts';

/** A line of a table or a member of a container (by its name) that could not be read. */
export type LineProblem = Omit<SourceReport, 'source'> & { readonly member?: string };

export type ReadArticles =
  | { readonly kind: 'failed'; readonly report: SourceReport; readonly problems: readonly LineProblem[] }
  | {
      readonly kind: 'read';
      /** Under which the changed articles can be taken. */
      readonly request: SourceRequest;
      /** All articles the source gives, changed or not. */
      readonly articleIds: readonly ArticleId[];
      readonly changed: readonly ArticleId[];
      /** Content hash by article, as the source offers it now. */
      readonly hashes: ReadonlyMap<ArticleId, string>;
      /** What articles say, where they were extracted. */
      readonly texts: ReadonlyMap<ArticleId, OfferedText>;
      readonly facts?: SourceFacts;
      readonly outcome: SourceOutcome;
      readonly problems: readonly LineProblem[];
    };

export interface ReadPorts {
  readonly preparer: Preparer;
  readonly known: KnownArticles;
  /** The time of this import, ms since 1970, UTC. */
  readonly nowMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly password?: string | undefined;
  readonly columns?: readonly RememberedColumns[] | undefined;
  /** Taken apart even where its bytes are the same: an earlier reading noted too little. */
  readonly afresh?: boolean;
}

/**
 * A source that cannot be read is `failed`, one that holds no articles by its kind is reported as skipped. Throws only
 * what concerns every source: CANCELLED, MODEL_*.
 */
export async function readArticlesOf(found: FoundSource, ports: ReadPorts): Promise<ReadArticles> {
  const { source, path } = found;
  const knownHash = ports.afresh ? undefined : ports.known.hashOf(articleIdOf(path));
  const request = {
    ...{ source, path, nowMs: ports.nowMs },
    ...(knownHash !== undefined && { knownHash }),
    ...(ports.password !== undefined && { password: ports.password }),
    ...(ports.columns && { columns: ports.columns }),
  };
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
  { offered, faults, facts }: OpenedSource,
  known: KnownArticles,
): ReadArticles {
  const problems = faults.map(lineProblem);
  if (offered.length === 0) {
    const isLocked = problems.some(({ code }) => code === 'SOURCE_ENCRYPTED');
    const failure = new TablettError(isLocked ? 'SOURCE_ENCRYPTED' : 'SOURCE_EMPTY', {
      source: found.source,
    });
    return { kind: 'failed', report: reportOf(found, failure), problems };
  }
  const { articles, granted } = withClaimedIds(offered, found, known);
  const changed = articles.filter(({ id, contentHash }) => known.hashOf(id) !== contentHash);
  return {
    kind: 'read',
    request: granted ? { ...request, granted } : request,
    articleIds: articles.map(({ id }) => id),
    changed: changed.map(({ id }) => id),
    hashes: new Map(articles.map(({ id, contentHash }) => [id, contentHash])),
    texts: new Map(articles.flatMap(({ id, text }) => (text ? [[id, text] as const] : []))),
    ...(facts && { facts }),
    outcome:
      changed.length === 0 ? 'unchanged' : articles.some(({ id }) => known.has(id)) ? 'updated' : 'added',
    problems,
  };
}

/**
 * An article that comes from an export of our own keeps its id, so that ratings and links still belong to it; unless it is
 * known here under its place already, or another article has that id.
 */
function withClaimedIds(
  offered: readonly OfferedArticle[],
  { path }: FoundSource,
  known: KnownArticles,
): { readonly articles: readonly OfferedArticle[]; readonly granted?: Readonly<Record<string, ArticleId>> } {
  const granted: Record<string, ArticleId> = {};
  const articles = offered.map((article) => {
    const { id, claimedId } = article;
    if (!claimedId || known.has(id) || granted[claimedId] || !known.grants(claimedId, path)) return article;
    granted[claimedId] = id;
    return { ...article, id: claimedId };
  });
  return Object.keys(granted).length > 0 ? { articles, granted } : { articles };
}

/** A member of a foreign kind lay there like a foreign file in a folder. */
function lineProblem({ code, message, member }: LineFault): LineProblem {
  const outcome = member !== undefined && foreignCodes.includes(code) ? 'skipped' : 'failed';
  return { outcome, articles: 0, chunks: 0, code, message, ...(member !== undefined && { member }) };
}

/** Of a kind that is not read, or a table of something else than articles. */
const foreignCodes: readonly ErrorCode[] = ['SOURCE_UNSUPPORTED', 'SOURCE_PAGE_PART', 'SOURCE_COLUMNS'];

/** A foreign file that merely lay in a folder is skipped; one that was named by the user has failed. */
function reportOf({ source, named }: FoundSource, { code, message }: TablettError): SourceReport {
  const skipped = foreignCodes.includes(code) && !named;
  return { source, outcome: skipped ? 'skipped' : 'failed', articles: 0, chunks: 0, code, message };
}
