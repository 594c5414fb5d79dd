// The cards in their settled order, with count, what limits the answer, and the offer of a new order.
// Knows cards and choices; each card knows itself.
import type { ReactNode } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { AnswerCard } from '../AnswerCard/AnswerCard';
import { type CardActs, useSteadyActs } from '../AnswerCard/cardActs';
import classes from './AnswerList.module.css';
import { useCalmMoves } from './useCalmMoves';

/** What the list needs to know of the world around a card. */
export interface CardDesk {
  readonly copiedName: string | undefined;
  readonly verdictOf: (articleId: ArticleId) => 'helpful' | 'unhelpful' | undefined;
  readonly isKept: (articleId: ArticleId) => boolean;
  readonly isPinned: (articleId: ArticleId) => boolean;
  readonly whyOpen: boolean;
  /** Said where a card has no likelihood and none will follow. */
  readonly without: string | undefined;
  readonly nowMs: number;
  readonly acts: CardActs;
}

interface AnswerListProps {
  readonly label: string;
  readonly cards: readonly Card[];
  readonly chosenId: ArticleId | undefined;
  readonly layout: 'full' | 'mini';
  readonly desk: CardDesk;
  readonly head?: ReactNode;
}

export function AnswerList({ label, cards, chosenId, layout, desk, head }: AnswerListProps) {
  const acts = useSteadyActs(desk.acts);
  const list = useCalmMoves([chosenId, ...cards.map(({ articleId }) => articleId)].join(' '));
  return (
    <section className={classes.section} aria-label={label}>
      {head}
      <ul ref={list} className={classes.list} aria-label={label}>
        {cards.map((card, at) => (
          <AnswerCard
            key={card.articleId}
            card={card}
            place={at + 1}
            chosen={card.articleId === chosenId}
            layout={layout}
            whyOpen={desk.whyOpen && card.articleId === chosenId}
            without={desk.without}
            nowMs={desk.nowMs}
            copied={desk.copiedName === `summary ${card.articleId}`}
            verdict={desk.verdictOf(card.articleId)}
            kept={desk.isKept(card.articleId)}
            pinned={desk.isPinned(card.articleId)}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  );
}
