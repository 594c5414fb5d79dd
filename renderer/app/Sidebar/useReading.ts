// What the reader shows: the chosen card's article or one reached from it by links, and the passage the agent is at.
// Knows the bridge's articles, not the layout.
import { useState } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { spansOverlap } from '../../../knowledge/vocabulary/span';
import { type ArticleView, type FoundPassage, useArticle } from '../../bridge/useArticle';
import { type LinkedArticle, useArticleLinks } from '../../bridge/useArticleLinks';
import { followedCard } from './followedCard';
import type { Trail } from './useTrail';

export interface Reading {
  /** The card of what is open. */
  readonly card: Card | undefined;
  /** Reached by a link and none of the answers: nothing is known of how likely it helps. */
  readonly unjudged: boolean;
  readonly view: ArticleView;
  /** From 0; -1: at the top, as an article reached by a link begins. */
  readonly passageAt: number;
  readonly stepPassage: (by: 1 | -1) => void;
  readonly linked: LinkedArticle;
}

export interface ReadingOptions {
  /** What may be open without a link: answers, or weak finds that were asked for. */
  readonly cards: readonly Card[];
  /** The chosen one; undefined while nothing is read, and then nothing is fetched. */
  readonly chosen: Card | undefined;
  readonly trail: Trail;
  /** The concern, whose passages are looked for. */
  readonly text: string;
  /** How many articles the base has. */
  readonly articles: number | undefined;
}

export function useReading({ cards, chosen, trail, text, articles }: ReadingOptions): Reading {
  const head = chosen && trail.heads.at(-1);
  const judged = head ? cards.find(({ articleId }) => articleId === head.id) : chosen;
  const id = head?.id ?? chosen?.articleId;
  const fetched = useArticle(id, text);
  const linked = useArticleLinks(fetched.article, articles);
  const [at, setAt] = useState<{ id: ArticleId; at: number }>();
  const found = fetched.passages;
  const passages = found?.length === 0 && judged ? [ownPassage(judged)] : found;
  const count = passages?.length ?? 0;
  const own = chosen && passages?.findIndex((passage) => spansOverlap(passage, chosen.passage));
  const first = head ? -1 : Math.max(0, own ?? 0);
  const passageAt = id !== undefined && at?.id === id && at.at < count ? at.at : first;
  return {
    card: judged ?? (head && followedCard(head, fetched.article, passages?.[passageAt])),
    unjudged: head !== undefined && judged === undefined,
    view: id === undefined ? {} : { ...fetched, ...(passages && { passages }) },
    passageAt,
    stepPassage: (by) => {
      const from = by === -1 ? Math.max(0, passageAt) : passageAt;
      if (id !== undefined && count > 0) setAt({ id, at: (from + by + count) % count });
    },
    linked,
  };
}

/** The card's passage as the reader wants it: marks as spans of the article. */
function ownPassage({ passage: { start, end, marks } }: Card): FoundPassage {
  return { start, end, marks: marks.map((mark) => ({ start: start + mark.start, end: start + mark.end })) };
}
