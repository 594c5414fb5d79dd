// Notes that an article was read once it has stayed open for a while.
// Knows time and what is open, not what a reading is worth.
import { useEffect } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { useLatest } from '../../useLatest';

/**
 * Open this long, an article counts as read, ms. From 30 s on reading agreed with satisfaction in 70 to 80 % of the cases
 * of Fox et al. 2005 ("Evaluating implicit measures to improve web search").
 */
export const readAfterMs = 30_000;

/** `open`: the article in front of the agent; undefined: none. One open article is noted once. */
export function useDwell(open: ArticleId | undefined, onRead: (id: ArticleId) => void): void {
  const latest = useLatest(onRead);
  useEffect(() => {
    if (open === undefined) return;
    const timer = setTimeout(() => latest.current(open), readAfterMs);
    return () => clearTimeout(timer);
  }, [open]);
}
