// Two articles beside each other, each chosen from the cards at hand; stacked where there is no room for both.
// Knows articles and cards, not how they were found.
import type { ReactNode } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { useWords } from '../../i18n/WordsContext';
import { ChoiceField } from '../../parts/Field/Field';
import { LikelihoodBadge } from '../../parts/Likelihood/LikelihoodBadge';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import classes from './CompareView.module.css';

export interface ComparedSide {
  readonly card: Card;
  /** The article's text, drawn by whoever reads articles. */
  readonly body: ReactNode;
}

interface CompareViewProps {
  readonly cards: readonly Card[];
  readonly left: ComparedSide | undefined;
  readonly right: ComparedSide | undefined;
  /** Places where the two speak of the same and differ; undefined until both are there. */
  readonly differing: number | undefined;
  readonly onChoose: (side: 'left' | 'right', id: ArticleId) => void;
}

export function CompareView({ cards, left, right, differing, onChoose }: CompareViewProps) {
  const { t } = useWords();
  return (
    <div className={classes.panel}>
      <PanelTitle>{t('compare.title')}</PanelTitle>
      {left && right && (
        <p className={classes.differing} role="status">
          {differing !== undefined &&
            (differing > 0 ? t('compare.differs', { n: differing }) : t('compare.same'))}
        </p>
      )}
      {left && right ? (
        <div className={classes.sides}>
          <Side name="left" side={left} cards={cards} onChoose={(id) => onChoose('left', id)} />
          <Side name="right" side={right} cards={cards} onChoose={(id) => onChoose('right', id)} />
        </div>
      ) : (
        <p className={classes.none}>{t('compare.one')}</p>
      )}
    </div>
  );
}

interface SideProps {
  readonly name: 'left' | 'right';
  readonly side: ComparedSide;
  readonly cards: readonly Card[];
  readonly onChoose: (id: ArticleId) => void;
}

function Side({ name, side: { card, body }, cards, onChoose }: SideProps) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={classes.side} tabIndex={0} aria-label={card.title}>
      <ChoiceField
        bare
        label={t(`compare.${name}`)}
        value={card.articleId}
        choices={cards.map((each) => ({ value: each.articleId, label: each.title }))}
        onChoose={onChoose}
      />
      <h3 className={classes.title} lang={card.language}>
        {card.title}
      </h3>
      <LikelihoodBadge likelihood={card.likelihood} without={t('pin.else')} />
      {body}
    </section>
  );
}
