// What the parts of an article body share, and where the current passage stands among its blocks.
// Knows spans, not elements.
import type { ReactNode } from 'react';
import type { Article } from '../../../knowledge/vocabulary/article';
import { type Span, spansOverlap } from '../../../knowledge/vocabulary/span';
import type { FoundPassage } from '../../bridge/useArticle';

/** Where links lead: out of the app, or to other articles of the base. */
export interface ArticleLinks {
  /** Title of the article a relative link leads to; undefined: it leads nowhere. */
  readonly titleOf: (href: string) => string | undefined;
  readonly onLink: (href: string) => void;
}

export interface BodyDesk {
  readonly article: Article;
  readonly passages: readonly FoundPassage[];
  /** The passage the agent is at, from 0; -1: none yet. */
  readonly current: number;
  /** Shown above the current passage: "Passende Stelle 1 von 2". */
  readonly passageLabel: ReactNode;
  readonly links: ArticleLinks;
  /** Words that the article beside this one puts differently. */
  readonly differing?: readonly Span[] | undefined;
  /** Pictures are fetched at once: on paper nothing comes near. */
  readonly eager?: boolean;
}

/** Whether a block holds the current passage, and whether it is the first that does. */
export function passagePlace(desk: BodyDesk, span: Span): 'first' | 'inside' | undefined {
  const passage = desk.passages[desk.current];
  if (!passage || !spansOverlap(passage, span)) return undefined;
  const first = desk.article.blocks.find((block) => spansOverlap(passage, block));
  return first?.start === span.start ? 'first' : 'inside';
}
