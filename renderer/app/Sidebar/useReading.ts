// Which passage of the opened article the agent is at, and what is asked below it.
// Knows the chosen card and the bridge's article, not the layout.
import { useState } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { spansOverlap } from '../../../knowledge/vocabulary/span';
import { type ArticleView, type FoundPassage, useArticle } from '../../bridge/useArticle';

export interface Reading {
  readonly view: ArticleView;
  readonly passageAt: number;
  readonly stepPassage: (by: 1 | -1) => void;
}

/** Reads `card`'s article for `text`; nothing is fetched without a card. */
export function useReading(card: Card | undefined, text: string): Reading {
  const fetched = useArticle(card?.articleId, text);
  const [at, setAt] = useState<{ id: ArticleId; at: number }>();
  if (!card) return { view: {}, passageAt: 0, stepPassage: () => undefined };
  const passages = fetched.passages && (fetched.passages.length > 0 ? fetched.passages : [ownPassage(card)]);
  const view: ArticleView = passages ? { ...fetched, passages } : fetched;
  const count = passages?.length ?? 0;
  const first = Math.max(0, passages?.findIndex((passage) => spansOverlap(passage, card.passage)) ?? 0);
  const passageAt = at?.id === card.articleId && at.at < count ? at.at : first;
  const stepPassage = (by: 1 | -1) => {
    if (count > 0) setAt({ id: card.articleId, at: (passageAt + by + count) % count });
  };
  return { view, passageAt, stepPassage };
}

/** The card's passage as the reader wants it: marks as spans of the article. */
function ownPassage({ passage: { start, end, marks } }: Card): FoundPassage {
  return { start, end, marks: marks.map((mark) => ({ start: start + mark.start, end: start + mark.end })) };
}
