// The first articles of a source, with their text, as far as they are still in the base.
// Knows the call, not what is shown of them.
import { useEffect, useState } from 'react';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { readArticle } from '../bridge/ledgerCalls';

/** `most`: how many are asked for. Undefined until they are there. */
export function useEntryArticles(
  articleIds: readonly ArticleId[],
  most: number,
): readonly Article[] | undefined {
  const [articles, setArticles] = useState<readonly Article[]>();
  const wanted = articleIds.slice(0, most).join('\n');
  useEffect(() => {
    let current = true;
    const ids = [...new Set(wanted.split('\n').filter(Boolean))];
    void Promise.all(ids.map(readArticle)).then((replies) => {
      if (current) setArticles(replies.flatMap((reply) => (reply.ok ? [reply.value] : [])));
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return articles;
}
