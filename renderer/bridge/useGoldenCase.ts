// Keeps the present concern as a case to check with, and remembers for which articles it has.
// Keeps them per concern: a new concern starts without.
import { useState } from 'react';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { maxSentLength } from './useAsk';

export interface GoldenCaseView {
  readonly isKept: (articleId: ArticleId) => boolean;
  /** Keeps the concern with this right article; once kept, nothing happens. */
  readonly keep: (articleId: ArticleId) => void;
}

/** `concernNo` counts concerns; `text` is the concern. */
export function useGoldenCase(concernNo: number, text: string): GoldenCaseView {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const keyOf = (articleId: ArticleId) => `${concernNo} ${articleId}`;
  const keep = (articleId: ArticleId) => {
    const key = keyOf(articleId);
    if (kept.has(key) || text.trim() === '') return;
    void settle(pageApi().addGoldenCase({ articleId, text: text.slice(0, maxSentLength) })).then(
      // What could not be stored must not look stored.
      (outcome) => outcome.ok && setKept((before) => new Set(before).add(key)),
    );
  };
  return { isKept: (articleId) => kept.has(keyOf(articleId)), keep };
}
