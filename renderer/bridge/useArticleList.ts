// The articles of a filter, loaded in stretches as they come into sight.
// Knows the call; rows not loaded yet are undefined.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import type { Input, Value } from './useCall';

export type ListedArticle = Value<'findArticles'>['articles'][number];
export type ArticleCounts = Value<'findArticles'>['counts'];
export type ArticleFilter = Omit<Input<'findArticles'>, 'offset' | 'limit'>;

export interface ArticleList {
  readonly total: number;
  readonly counts?: ArticleCounts;
  readonly rowAt: (index: number) => ListedArticle | undefined;
  /** Rows in sight. */
  readonly onSight: (from: number, to: number) => void;
  /** Loads anew what is in sight. */
  readonly again: () => void;
  readonly code?: ErrorCode;
}

interface Known {
  readonly key: string;
  readonly total: number;
  readonly counts?: ArticleCounts;
  readonly rows: ReadonlyMap<number, ListedArticle>;
  readonly code?: ErrorCode;
}

/** Rows in one call. */
const stretch = 200;

export function useArticleList(filter: ArticleFilter): ArticleList {
  const [edition, setEdition] = useState(0);
  const key = JSON.stringify([filter, edition]);
  const [known, setKnown] = useState<Known>({ key: '', total: 0, rows: new Map() });
  const desk = useRef({ key, asked: new Set<number>(), sight: [0, 1] as readonly [number, number] });
  const load = useCallback((wanted: ArticleFilter, wantedKey: string, page: number) => {
    const { asked } = desk.current;
    if (asked.has(page)) return;
    asked.add(page);
    const offset = page * stretch;
    void settle(pageApi().findArticles({ ...wanted, offset, limit: stretch })).then((outcome) => {
      // A later filter drops the replies of an earlier one.
      if (desk.current.key !== wantedKey) return;
      setKnown((before) => {
        if (!outcome.ok) return { ...before, key: wantedKey, code: outcome.code };
        const { total, counts, articles } = outcome.value;
        const rows = new Map(before.key === wantedKey ? before.rows : []);
        articles.forEach((article, at) => void rows.set(offset + at, article));
        return { key: wantedKey, total, counts, rows };
      });
    });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds the filter
  useEffect(() => {
    const [from, to] = desk.current.sight;
    const sameFilter = desk.current.key === '' || edition > 0;
    desk.current = { ...desk.current, key, asked: new Set() };
    const last = sameFilter ? Math.floor(Math.max(from, to - 1) / stretch) : 0;
    for (let page = Math.min(last, Math.floor(from / stretch)); page <= last; page += 1)
      load(filter, key, page);
  }, [key, load]);
  const onSight = (from: number, to: number) => {
    desk.current.sight = [from, to];
    for (let page = Math.floor(from / stretch); page <= Math.floor((to - 1) / stretch); page += 1) {
      load(filter, key, page);
    }
  };
  return {
    total: known.total,
    ...(known.counts && { counts: known.counts }),
    ...(known.code && { code: known.code }),
    rowAt: (index) => known.rows.get(index),
    onSight,
    again: useCallback(() => setEdition((count) => count + 1), []),
  };
}
