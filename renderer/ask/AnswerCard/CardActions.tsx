// What can be done with the chosen card: open, copy, say whether it helped.
// Buttons only; the keys they print are handled elsewhere.
import type { Card } from '../../../knowledge/vocabulary/answer';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { CopyButton } from '../../parts/CopyButton/CopyButton';
import { IconListCheck, IconMessageReport } from '../../parts/icons';
import { type GivenVerdict, VerdictButtons } from '../../parts/VerdictButtons/VerdictButtons';
import classes from './AnswerCard.module.css';

export interface CardActionsProps {
  readonly card: Card;
  readonly copied: boolean;
  readonly verdict: GivenVerdict | undefined;
  /** Kept as a case to check with. */
  readonly kept: boolean;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
  readonly onRate: (verdict: GivenVerdict) => void;
  readonly onKeep: () => void;
  readonly onReport: () => void;
}

export function CardActions(props: CardActionsProps) {
  const { copied, verdict, kept, onOpen, onCopy, onRate, onKeep, onReport } = props;
  const { t } = useWords();
  return (
    <div className={classes.actions}>
      <ActionButton look="main" label={t('card.open')} combo="enter" onAct={onOpen} />
      <CopyButton copied={copied} shrinks onCopy={onCopy} />
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconListCheck}
        label={t(kept ? 'card.keptCase' : 'card.keepCase')}
        combo="ctrl+D"
        pressed={kept}
        onAct={onKeep}
      />
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconMessageReport}
        label={t('flag.open')}
        combo="alt+M"
        onAct={onReport}
      />
      <span className={classes.verdict}>
        <span className={classes.ask}>{t(verdict ? 'reader.noted' : 'card.helpful')}</span>
        <VerdictButtons iconOnly verdict={verdict} onRate={onRate} />
      </span>
    </div>
  );
}
