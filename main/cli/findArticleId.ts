// An article as a person names it in a terminal: by id, or by the source it came from.
// Knows the engine's list only.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleHead } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Engine } from '../engine/engine';

const pageSize = 500;

/** Walks through all articles of the base, page by page. */
export async function* allArticles(engine: Engine): AsyncGenerator<ArticleHead> {
  for (let offset = 0; ; offset += pageSize) {
    const { articles } = await engine.listArticles({ offset, limit: pageSize });
    yield* articles;
    if (articles.length < pageSize) return;
  }
}

/** Ids of the articles that `name` stands for: an id, a source, or a file that gave several. */
export async function findArticleIds(name: string, engine: Engine): Promise<readonly ArticleId[]> {
  const found: ArticleId[] = [];
  for await (const { id, source } of allArticles(engine)) {
    if (id === name || source === name || source.startsWith(`${name}#`)) found.push(id);
  }
  if (found.length === 0) throw new TablettError('ARTICLE_MISSING', { id: name });
  return found;
}

/** The one article that `name` stands for. Fails with ARTICLE_MISSING, ARTICLE_AMBIGUOUS. */
export async function findArticleId(name: string, engine: Engine): Promise<ArticleId> {
  const [only, ...others] = await findArticleIds(name, engine);
  if (others.length > 0) throw new TablettError('ARTICLE_AMBIGUOUS', { name, articles: others.length + 1 });
  return only!;
}
