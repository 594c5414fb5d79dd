// The cards in their settled order, with count, what limits the answer, and the offer of a new order.
// Knows cards and choices; each card knows itself.
import type { ReactNode } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { AnswerCard } from '../AnswerCard/AnswerCard';
import classes from './AnswerList.module.css';

/** What the list needs to know of the world around a card. */
export interface CardDesk {
  readonly copiedName: string | undefined;
  readonly verdictOf: (articleId: ArticleId) => 'helpful' | 'unhelpful' | undefined;
  readonly isKept: (articleId: ArticleId) => boolean;
  readonly whyOpen: boolean;
  readonly nowMs: number;
  readonly onChoose: (articleId: ArticleId) => void;
  readonly onOpen: (articleId: ArticleId) => void;
  readonly onCopy: (card: Card) => void;
  readonly onRate: (articleId: ArticleId, verdict: 'helpful' | 'unhelpful') => void;
  readonly onKeep: (articleId: ArticleId) => void;
  /** Of the chosen card. */
  readonly onReport: () => void;
  readonly onWhy: () => void;
  readonly onLearned: () => void;
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
  return (
    <section className={classes.section} aria-label={label}>
      {head}
      <ul className={classes.list} aria-label={label}>
        {cards.map((card, at) => (
          <AnswerCard
            key={card.articleId}
            card={card}
            place={at + 1}
            chosen={card.articleId === chosenId}
            layout={layout}
            whyOpen={desk.whyOpen}
            nowMs={desk.nowMs}
            copied={desk.copiedName === `summary ${card.articleId}`}
            verdict={desk.verdictOf(card.articleId)}
            kept={desk.isKept(card.articleId)}
            onChoose={() => desk.onChoose(card.articleId)}
            onOpen={() => desk.onOpen(card.articleId)}
            onCopy={() => desk.onCopy(card)}
            onRate={(verdict) => desk.onRate(card.articleId, verdict)}
            onKeep={() => desk.onKeep(card.articleId)}
            onReport={desk.onReport}
            onWhy={desk.onWhy}
            onLearned={desk.onLearned}
          />
        ))}
      </ul>
    </section>
  );
}
