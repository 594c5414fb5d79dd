// The Preparer in the caller's thread: reads a source, extracts it, cuts its articles.
// Keeps the source opened last; embeds and stores nothing.
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { SourceFile } from '../../knowledge/vocabulary/sourceFile';
import { extractArticles } from '../extract/extractArticles';
import { readSource } from '../read/readSource';
import { articleIdOf, identifyArticle, prepareArticle } from './prepareArticle';
import type { LineFault, Preparer, SourceRequest, TakenArticle } from './preparer';

type CountTokens = (text: string) => number;

interface SourceArticles {
  readonly path: string;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly faults: readonly LineFault[];
}

/** `countTokens`: tokens of a text in the embedding model's own measure. */
export function localPreparer(countTokens: CountTokens): Preparer {
  let opened: SourceArticles | undefined;
  return {
    async open(request, signal) {
      refuseAborted(signal);
      const file = await read(request);
      const { path, knownHash } = request;
      if (file.contentHash === knownHash && !isTable(file))
        return { offered: [{ id: articleIdOf(path), contentHash: knownHash }], faults: [] };
      opened = await articlesOf(file, request);
      const offered = [...opened.articles.values()].map(({ id, contentHash }) => ({ id, contentHash }));
      return { offered, faults: opened.faults };
    },
    async take(request, ids, signal) {
      refuseAborted(signal);
      if (opened?.path !== request.path) opened = await articlesOf(await read(request), request);
      const { articles } = opened;
      return ids.map((id) => takeArticle(id, articles.get(id), request, countTokens));
    },
    async cut(article, signal) {
      refuseAborted(signal);
      return prepareArticle(article, countTokens);
    },
    close: async () => {
      opened = undefined;
    },
  };
}

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TablettError('CANCELLED');
}

const read = ({ source, path }: SourceRequest): Promise<SourceFile> =>
  readSource({ source, path, named: true });

/** Its rows are known by a hash of their own: one that changed leaves the others as they are. */
const isTable = ({ format }: SourceFile): boolean => format === 'csv' || format === 'jsonl';

async function articlesOf(file: SourceFile, { source, path, nowMs }: SourceRequest): Promise<SourceArticles> {
  const { articles: contents, problems } = await extractArticles(file);
  // `source` is the path as the user gave it; the id is made of the resolved one.
  const origin = { path: source, contentHash: file.contentHash, changedAtMs: file.changedAtMs };
  const articles = contents.map((content) => identifyArticle(content, origin, nowMs));
  const faults = problems.map(({ code, message }) => ({ code, message }));
  return { path, articles: new Map(articles.map((article) => [article.id, article])), faults };
}

function takeArticle(
  id: ArticleId,
  article: Article | undefined,
  { source }: SourceRequest,
  countTokens: CountTokens,
): TakenArticle {
  try {
    // Gone between opening and taking: the file was changed meanwhile.
    if (!article) throw new TablettError('SOURCE_MISSING', { path: source });
    return { kind: 'prepared', prepared: prepareArticle(article, countTokens) };
  } catch (thrown) {
    const { code, details } = toTablettError(thrown, 'prepareArticle');
    return { kind: 'failed', id, failure: { code, details } };
  }
}
