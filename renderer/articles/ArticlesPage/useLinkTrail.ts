// The articles whose links were followed, to lead back one by one.
// Knows ids; opening is the page's business.
import { useState } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';

export interface LinkTrail {
  readonly follow: (from: ArticleId, to: ArticleId) => void;
  /** To the article before; undefined where no link was followed. */
  readonly before: (() => void) | undefined;
  readonly forget: () => void;
}

export function useLinkTrail(read: (articleId: ArticleId) => void): LinkTrail {
  const [trail, setTrail] = useState<readonly ArticleId[]>([]);
  const last = trail.at(-1);
  return {
    follow: (from, to) => {
      setTrail([...trail, from]);
      read(to);
    },
    before:
      last &&
      (() => {
        setTrail(trail.slice(0, -1));
        read(last);
      }),
    forget: () => setTrail([]),
  };
}
