// What the hand may do with a card, as functions that never change: a card is drawn anew for its own sake only.
// Types and one hook; knows no action.
import { useMemo } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { useLatest } from '../../useLatest';

export interface CardActs {
  readonly onChoose: (articleId: ArticleId) => void;
  readonly onOpen: (articleId: ArticleId) => void;
  readonly onCopy: (card: Card) => void;
  readonly onRate: (articleId: ArticleId, verdict: 'helpful' | 'unhelpful') => void;
  readonly onKeep: (articleId: ArticleId) => void;
  readonly onPin: (card: Card) => void;
  readonly onWhy: () => void;
  readonly onLearned: () => void;
}

/** The same functions at each draw; they run the latest ones. */
export function useSteadyActs(acts: CardActs): CardActs {
  const latest = useLatest(acts);
  return useMemo(
    () => ({
      onChoose: (id) => latest.current.onChoose(id),
      onOpen: (id) => latest.current.onOpen(id),
      onCopy: (card) => latest.current.onCopy(card),
      onRate: (id, verdict) => latest.current.onRate(id, verdict),
      onKeep: (id) => latest.current.onKeep(id),
      onPin: (card) => latest.current.onPin(card),
      onWhy: () => latest.current.onWhy(),
      onLearned: () => latest.current.onLearned(),
    }),
    [],
  );
}
