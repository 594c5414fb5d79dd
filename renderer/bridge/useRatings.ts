// The agent's verdicts on the articles of the present concern; a second press withdraws.
// Keeps them per concern: a new concern starts without verdicts.
import { useState } from 'react';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { UnhelpfulReason, Verdict } from '../../knowledge/vocabulary/rating';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import type { ShownArticle } from './shellActions';
import { maxSentLength } from './useAsk';

export interface GivenRating {
  readonly verdict: Exclude<Verdict, 'withdrawn'>;
  readonly reason?: UnhelpfulReason;
}

export interface RatingsView {
  readonly of: (articleId: ArticleId) => GivenRating | undefined;
  /** Gives a verdict, adds a reason to it, or withdraws an equal one. */
  readonly rate: (shown: ShownArticle, verdict: GivenRating['verdict'], reason?: UnhelpfulReason) => void;
  /** Articles of this concern that did not help, since one did. */
  readonly unhelpfulInRow: number;
}

/** `concernNo` counts concerns; `text` is the concern the verdict is for · `onStored`: what is learned has changed. */
export function useRatings(concernNo: number, text: string, onStored: () => void): RatingsView {
  const [given, setGiven] = useState<ReadonlyMap<string, GivenRating>>(new Map());
  const keyOf = (articleId: ArticleId) => `${concernNo} ${articleId}`;
  /** Only in the place of `former`: a later verdict is not undone by an earlier one's failure. */
  const put = (articleId: ArticleId, rating: GivenRating | undefined, former: GivenRating | undefined) =>
    setGiven((before) => {
      if (before.get(keyOf(articleId)) !== former) return before;
      const after = new Map(before);
      if (rating) after.set(keyOf(articleId), rating);
      else after.delete(keyOf(articleId));
      return after;
    });
  const rate: RatingsView['rate'] = (shown, verdict, reason) => {
    const { articleId } = shown;
    const before = given.get(keyOf(articleId));
    const withdraws = before?.verdict === verdict && reason === undefined;
    const rating: GivenRating | undefined = withdraws ? undefined : { verdict, ...(reason && { reason }) };
    put(articleId, rating, before);
    const call = pageApi().rateArticle({
      ...shown,
      text: text.slice(0, maxSentLength),
      verdict: rating?.verdict ?? 'withdrawn',
      ...(reason && { reason }),
    });
    // A verdict that could not be stored must not look stored.
    void settle(call).then((outcome) => (outcome.ok ? onStored() : put(articleId, before, rating)));
  };
  return { of: (articleId) => given.get(keyOf(articleId)), rate, unhelpfulInRow: rowOf(given, concernNo) };
}

/** A map keeps the order in which verdicts were given; one that was changed keeps its place. */
function rowOf(given: ReadonlyMap<string, GivenRating>, concernNo: number): number {
  const verdicts = [...given]
    .filter(([key]) => key.startsWith(`${concernNo} `))
    .map(([, { verdict }]) => verdict);
  return verdicts.length - 1 - verdicts.lastIndexOf('helpful');
}
