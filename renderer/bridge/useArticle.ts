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

/** The article `id` for `text`; nothing is fetched while `id` is undefined. The text at opening counts. */
export function useArticle(id: ArticleId | undefined, text: string): ArticleView {
  const [fetched, setFetched] = useState<ArticleView & { id?: ArticleId }>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: passages belong to the concern the article was opened for
  useEffect(() => {
    if (!id) return;
    let current = true;
    const put = (part: ArticleView) =>
      current && setFetched((before) => ({ ...(before.id === id ? before : {}), ...part, id }));
    void settle(pageApi().openArticle({ articleId: id })).then((outcome) =>
      put(outcome.ok ? { article: outcome.value as Article } : { code: outcome.code }),
    );
    const question = { articleId: id, text: text.slice(0, maxSentLength) };
    void settle(pageApi().findPassages(question)).then((outcome) =>
      put({ passages: outcome.ok ? inReadingOrder(outcome.value) : [] }),
    );
    return () => {
      current = false;
    };
  }, [id]);
  return fetched.id === id ? fetched : {};
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
