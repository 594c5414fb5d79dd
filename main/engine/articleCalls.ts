// The engine's calls about articles as such: list and remove.
// Knows the store; what states and edits mean is the knowledge window's side (workspace/).
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleHead } from '../../knowledge/ports';
import type { EngineParts } from './compose';
import type { Engine } from './engine';

export function articleCalls({ store }: EngineParts, tellStatus: () => void) {
  return {
    listArticles: async ({ offset, limit }) => {
      const articles: ArticleHead[] = [];
      let at = 0;
      for await (const head of store.listArticles()) {
        if (at >= offset + limit) break;
        if (at >= offset) articles.push(head);
        at += 1;
      }
      return { total: store.articleCount, articles };
    },
    removeArticles: async (ids) => {
      const known = new Set((await store.articleHeads(ids)).map(({ id }) => id));
      const missing = ids.find((id) => !known.has(id));
      if (missing !== undefined) throw new TablettError('ARTICLE_MISSING', { id: missing });
      await store.removeArticles(ids, { cause: 'removal' });
      tellStatus();
    },
  } satisfies Partial<Engine>;
}
