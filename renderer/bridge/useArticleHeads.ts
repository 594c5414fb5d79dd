// The heads of all articles, for links between them: fetched when first wanted, kept until the base changes.
// Knows the list call and its pages, not what a source means.
import { useEffect, useState } from 'react';
import type { Article } from '../../knowledge/vocabulary/article';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

/** An article without its words. */
export type ArticleHead = Omit<Article, 'text' | 'blocks'>;

/** Most that one call gives; the contract's limit. */
const pageSize = 500;

/** All heads while they are known; `articles` counts the base, and another count or a finished import drops them. */
export function useArticleHeads(
  wanted: boolean,
  articles: number | undefined,
): readonly ArticleHead[] | undefined {
  const [imports, setImports] = useState(0);
  usePageEvents((event) => {
    if (event.name === 'importFinished') setImports((count) => count + 1);
  });
  const base = `${articles} ${imports}`;
  const [known, setKnown] = useState<{ base: string; heads: readonly ArticleHead[] }>();
  const missing = wanted && known?.base !== base;
  useEffect(() => {
    if (!missing) return;
    let current = true;
    void allHeads().then((heads) => current && heads && setKnown({ base, heads }));
    return () => {
      current = false;
    };
  }, [missing, base]);
  return known?.base === base ? known.heads : undefined;
}

/** Page by page; undefined when a page fails, so that a later wish tries again. */
async function allHeads(): Promise<readonly ArticleHead[] | undefined> {
  const heads: ArticleHead[] = [];
  for (;;) {
    const outcome = await settle(pageApi().listArticles({ offset: heads.length, limit: pageSize }));
    if (!outcome.ok) return undefined;
    heads.push(...outcome.value.articles);
    if (outcome.value.articles.length === 0 || heads.length >= outcome.value.total) return heads;
  }
}
