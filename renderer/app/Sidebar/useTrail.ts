// The articles followed from link to link, beginning at the chosen card.
// Another card or other words end the trail; knows no layout.
import { useState } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleHead } from '../../bridge/useArticleHeads';

export interface Trail {
  /** Followed links, the last one open; empty: the card itself. */
  readonly heads: readonly ArticleHead[];
  readonly follow: (head: ArticleHead) => void;
  readonly back: () => void;
  readonly leave: () => void;
}

export function useTrail(card: Card | undefined, text: string): Trail {
  const start = `${card?.articleId}\n${text}`;
  const [trail, setTrail] = useState<{ start: string; heads: readonly ArticleHead[] }>({ start, heads: [] });
  const heads = trail.start === start ? trail.heads : [];
  return {
    heads,
    follow: (head) => setTrail({ start, heads: [...heads, head] }),
    back: () => setTrail({ start, heads: heads.slice(0, -1) }),
    leave: () => setTrail({ start, heads: [] }),
  };
}
