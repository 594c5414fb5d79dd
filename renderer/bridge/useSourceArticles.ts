// All articles of one source, asked for page by page as they come into sight.
// Knows the call, not what is shown of an article.
import { useEffect, useRef, useState } from 'react';
import type { SourceArticle } from '../../knowledge/vocabulary/ledger';
import { type SourceArticles, sourceArticles } from './ledgerCalls';

const pageSize = 200;

export interface SourceArticlesView {
  readonly total: number;
  /** Undefined until the first reply. */
  readonly counts: SourceArticles['counts'] | undefined;
  /** Undefined: not loaded yet. */
  readonly articleAt: (index: number) => SourceArticle | undefined;
  /** Rows in sight, to load them. */
  readonly see: (from: number, to: number) => void;
}

interface Loaded {
  readonly asked: string;
  readonly total: number;
  readonly counts: SourceArticles['counts'] | undefined;
  readonly pages: ReadonlyMap<number, readonly SourceArticle[]>;
}

const none: Omit<Loaded, 'asked'> = { total: 0, counts: undefined, pages: new Map() };

/** `search`: in title and key; another source or search begins anew. */
export function useSourceArticles(id: string, search: string): SourceArticlesView {
  const asked = `${id}\n${search}`;
  const [kept, setLoaded] = useState<Loaded>({ asked, ...none });
  const loaded = kept.asked === asked ? kept : { asked, ...none };
  const waiting = useRef(new Set<string>());
  const load = (page: number) => {
    const key = `${asked}\n${page}`;
    if (loaded.pages.has(page) || waiting.current.has(key)) return;
    waiting.current.add(key);
    void sourceArticles({ id, search, offset: page * pageSize, limit: pageSize }).then((reply) => {
      waiting.current.delete(key);
      if (!reply.ok) return;
      const { total, counts, articles } = reply.value;
      setLoaded((now) => {
        const pages = new Map(now.asked === asked ? now.pages : []);
        return { asked, total, counts, pages: pages.set(page, articles) };
      });
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page of what is asked for now
  useEffect(() => load(0), [asked]);
  return {
    total: loaded.total,
    counts: loaded.counts,
    articleAt: (index) => loaded.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    see: (from, to) => {
      for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page++) load(page);
    },
  };
}
