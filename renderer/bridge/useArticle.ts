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
import { usePageEvents } from './usePageEvents';

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
  const edition = useEdition();
  const article = useFetched(id ? `${edition}\n${id}` : '', async () => {
    const outcome = await settle(pageApi().openArticle({ articleId: id! }));
    return { id, view: outcome.ok ? { article: outcome.value } : { code: outcome.code } };
  });
  const sent = text.slice(0, maxSentLength);
  const passages = useFetched(id ? `${edition}\n${id}\n${sent}` : '', async () => {
    const outcome = await settle(pageApi().findPassages({ articleId: id!, text: sent }));
    return { id, view: { passages: outcome.ok ? inReadingOrder(outcome.value) : [] } };
  });
  // What was fetched before stays until the new is there, but never that of another article.
  return { ...(article?.id === id && article?.view), ...(passages?.id === id && passages?.view) };
}

/** Counts what may have changed an open article: an import that ended, an engine that is back. */
function useEdition(): number {
  const [edition, setEdition] = useState(0);
  usePageEvents(({ name }) => {
    if (name === 'importFinished' || name === 'engineReady') setEdition((count) => count + 1);
  });
  return edition;
}

/** What `fetch` gave last; asked again for each new key. An equal value is the same one: nothing moves on the page. */
function useFetched<T>(key: string, fetch: () => Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is fetched
  useEffect(() => {
    if (key === '') return;
    let current = true;
    const keep = (next: T) => (before: T | undefined) =>
      JSON.stringify(before) === JSON.stringify(next) ? before : next;
    void fetch().then((next) => current && setValue(keep(next)));
    return () => {
      current = false;
    };
  }, [key]);
  return value;
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
