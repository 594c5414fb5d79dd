// "gelernt aus 2 Rückmeldungen" with its direction, as a quiet fact of a card that is not chosen.
// Knows what a card rests on, not where that can be seen.
import type { Card } from '../../../knowledge/vocabulary/answer';
import { useWords } from '../../i18n/WordsContext';
import { IconTrendingDown, IconTrendingUp, iconStroke } from '../../parts/icons';
import classes from './AnswerCard.module.css';

export function LearnedFact({ card: { learnedFrom } }: { readonly card: Pick<Card, 'learnedFrom'> }) {
  const { t } = useWords();
  if (!learnedFrom) return null;
  const values = { n: learnedFrom.ratings };
  const down = learnedFrom.direction === 'down';
  const Icon = down ? IconTrendingDown : IconTrendingUp;
  return (
    <span className={classes.learned}>
      <Icon size={14} stroke={iconStroke} aria-hidden />
      <span title={t(down ? 'card.learnedDown' : 'card.learnedUp', values)}>{t('card.learned', values)}</span>
    </span>
  );
}
