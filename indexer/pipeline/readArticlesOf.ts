// Reads and extracts one source and tells what is new in it; every failure becomes a line of the report.
// Embeds and stores nothing.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { SourceOutcome, SourceReport } from '../../knowledge/vocabulary/importReport';
import type { FoundSource, SourceFile } from '../../knowledge/vocabulary/sourceFile';
import { readSource } from '../read/readSource';
import type { KnownArticles } from './knownArticles';
import { articleIdOf, identifyArticle } from './prepareArticle';

/** A line of a table that could not be read. */
export type LineProblem = Omit<SourceReport, 'source'>;

export type ReadArticles =
  | { readonly kind: 'failed'; readonly report: SourceReport; readonly problems: readonly LineProblem[] }
  | {
      readonly kind: 'read';
      /** All articles the source gives, changed or not. */
      readonly articleIds: readonly ArticleId[];
      readonly changed: readonly Article[];
      readonly outcome: SourceOutcome;
      readonly problems: readonly LineProblem[];
    };

/** Never throws: a source that cannot be read is `failed`, one that holds no articles by its kind is reported as skipped. */
export async function readArticlesOf(
  found: FoundSource,
  known: KnownArticles,
  nowMs: number,
): Promise<ReadArticles> {
  try {
    if (found.failure) throw found.failure;
    const file = await readSource(found);
    const single = articleIdOf(found.path);
    if (!isTable(file) && known.isUnchanged(single, file.contentHash)) {
      return { kind: 'read', articleIds: [single], changed: [], outcome: 'unchanged', problems: [] };
    }
    return await readChanged(found, file, known, nowMs);
  } catch (thrown) {
    const failure = toTablettError(thrown, 'readArticlesOf');
    return { kind: 'failed', report: reportOf(found, failure), problems: [] };
  }
}

async function readChanged(
  found: FoundSource,
  file: SourceFile,
  known: KnownArticles,
  nowMs: number,
): Promise<ReadArticles> {
  // Loaded with the first file: the readers of Word, PDF and HTML cost each start a third of a second.
  const { extractArticles } = await import('../extract/extractArticles');
  const { articles: contents, problems } = await extractArticles(file);
  const lineProblems = problems.map(lineProblem);
  if (contents.length === 0) {
    const failure = new TablettError('SOURCE_EMPTY', { source: found.source });
    return { kind: 'failed', report: reportOf(found, failure), problems: lineProblems };
  }
  // `source` is the path as the user gave it; the id is made of the resolved one.
  const origin = { path: found.source, contentHash: file.contentHash, changedAtMs: file.changedAtMs };
  const articles = contents.map((content) => identifyArticle(content, origin, nowMs));
  const changed = articles.filter(({ id, contentHash }) => !known.isUnchanged(id, contentHash));
  return {
    kind: 'read',
    articleIds: articles.map(({ id }) => id),
    changed: [...new Map(changed.map((article) => [article.id, article])).values()],
    outcome:
      changed.length === 0 ? 'unchanged' : articles.some(({ id }) => known.has(id)) ? 'updated' : 'added',
    problems: lineProblems,
  };
}

function lineProblem({ code, message }: Pick<TablettError, 'code' | 'message'>): LineProblem {
  return { outcome: 'failed', articles: 0, chunks: 0, code, message };
}

function isTable({ format }: SourceFile): boolean {
  return format === 'csv' || format === 'jsonl';
}

/** Of a kind that is not read, or a table of something else than articles. */
const foreignCodes: readonly ErrorCode[] = ['SOURCE_UNSUPPORTED', 'SOURCE_COLUMNS'];

/** A foreign file that merely lay in a folder is skipped; one that was named by the user has failed. */
function reportOf({ source, named }: FoundSource, { code, message }: TablettError): SourceReport {
  const skipped = foreignCodes.includes(code) && !named;
  return { source, outcome: skipped ? 'skipped' : 'failed', articles: 0, chunks: 0, code, message };
}
