// Fetches the article being read and the passages that fit the concern.
// A later choice drops the replies of an earlier one.
import { useEffect, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Span } from '../../knowledge/vocabulary/span';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { maxSentLength } from './useAsk';

/** A stretch of the article with marked words; all spans are of the article's text. */
export interface FoundPassage extends Span {
  readonly marks: readonly Span[];
}

export interface ArticleView {
  readonly article?: Article;
  /** In reading order; undefined until they are known. */
  readonly passages?: readonly FoundPassage[];
  readonly code?: ErrorCode;
}

/** The article `id`, and its passages for `text`; nothing is fetched while `id` is undefined. */
export function useArticle(id: ArticleId | undefined, text: string): ArticleView {
  const article = useFetched<Pick<ArticleView, 'article' | 'code'>>(id ?? '', async () => {
    const outcome = await settle(pageApi().openArticle({ articleId: id! }));
    return outcome.ok ? { article: outcome.value } : { code: outcome.code };
  });
  const sent = text.slice(0, maxSentLength);
  const passages = useFetched(id ? `${id}\n${sent}` : '', async () => {
    const outcome = await settle(pageApi().findPassages({ articleId: id!, text: sent }));
    return { id, passages: outcome.ok ? inReadingOrder(outcome.value) : [] };
  });
  // The passages of the words before stay until the new ones are there, but never those of another article.
  return { ...(article.fresh ? article.value : {}), ...(passages.value?.id === id && passages.value) };
}

/** What `fetch` gave for `key`; on a new key the former value stays, no longer `fresh`. The empty key fetches nothing. */
function useFetched<T>(
  key: string,
  fetch: () => Promise<T>,
): { readonly value?: T; readonly fresh: boolean } {
  const [fetched, setFetched] = useState<{ key: string; value?: T }>({ key: '' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is fetched
  useEffect(() => {
    if (key === '') return;
    let current = true;
    void fetch().then((value) => current && setFetched({ key, value }));
    return () => {
      current = false;
    };
  }, [key]);
  return { ...fetched, fresh: fetched.key === key };
}

/** Marks come as spans inside their passage; here they become spans of the article. */
function inReadingOrder(passages: readonly FoundPassage[]): readonly FoundPassage[] {
  return [...passages]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, marks }) => ({
      start,
      end,
      marks: marks.map((mark) => ({ start: start + mark.start, end: start + mark.end })),
    }));
}
