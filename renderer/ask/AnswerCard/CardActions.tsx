// What can be done with the chosen card: open, copy, say whether it helped.
// Buttons only; the keys they print are handled elsewhere.
import type { Card } from '../../../knowledge/vocabulary/answer';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import {
  IconCheck,
  IconCopy,
  IconThumbDown,
  IconThumbDownFilled,
  IconThumbUp,
  IconThumbUpFilled,
} from '../../parts/icons';
import classes from './AnswerCard.module.css';

export interface CardActionsProps {
  readonly card: Card;
  readonly copied: boolean;
  readonly verdict: 'helpful' | 'unhelpful' | undefined;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
  readonly onRate: (verdict: 'helpful' | 'unhelpful') => void;
}

export function CardActions({ copied, verdict, onOpen, onCopy, onRate }: CardActionsProps) {
  const { t } = useWords();
  const copyLabel = t(copied ? 'card.copied' : 'card.copy');
  return (
    <div className={classes.actions}>
      <ActionButton look="main" label={t('card.open')} combo="enter" onAct={onOpen} />
      <ActionButton
        icon={copied ? IconCheck : IconCopy}
        label={copyLabel}
        combo="ctrl+C"
        shrinks
        onAct={onCopy}
      />
      <span className={classes.ask}>{t(verdict ? 'reader.noted' : 'card.helpful')}</span>
      <ActionButton
        look="ghost"
        iconOnly
        icon={verdict === 'helpful' ? IconThumbUpFilled : IconThumbUp}
        label={t('card.yes')}
        combo="alt+yes"
        pressed={verdict === 'helpful'}
        onAct={() => onRate('helpful')}
      />
      <ActionButton
        look="ghost"
        iconOnly
        icon={verdict === 'unhelpful' ? IconThumbDownFilled : IconThumbDown}
        label={t('card.no')}
        combo="alt+N"
        pressed={verdict === 'unhelpful'}
        onAct={() => onRate('unhelpful')}
      />
    </div>
  );
}
