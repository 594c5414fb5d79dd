// What moved the chosen card, whereto, and the way to the page where it can be seen and undone.
// Knows one card; the page is somebody else's.
import { UnstyledButton } from '@mantine/core';
import type { Card } from '../../../knowledge/vocabulary/answer';
import { useWords } from '../../i18n/WordsContext';
import { keepFocus } from '../../parts/ActionButton/ActionButton';
import { IconTrendingDown, IconTrendingUp, iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import classes from './AnswerCard.module.css';

interface LearnedRowProps {
  readonly card: Pick<Card, 'learnedFrom'>;
  readonly onLearned: () => void;
}

export function LearnedRow({ card: { learnedFrom }, onLearned }: LearnedRowProps) {
  const { t } = useWords();
  if (!learnedFrom) return null;
  const down = learnedFrom.direction === 'down';
  const Icon = down ? IconTrendingDown : IconTrendingUp;
  return (
    <UnstyledButton
      className={classes.why}
      onMouseDown={keepFocus}
      onClick={(event) => {
        event.stopPropagation();
        onLearned();
      }}
    >
      <Icon size={15} stroke={iconStroke} aria-hidden />
      <span className={classes.whyWords}>
        {t(down ? 'card.learnedDown' : 'card.learnedUp', { n: learnedFrom.ratings })}
      </span>
      <span className="visuallyHidden">{t('card.learnedOpen')}</span>
      <Kbd command="learned" />
    </UnstyledButton>
  );
}
