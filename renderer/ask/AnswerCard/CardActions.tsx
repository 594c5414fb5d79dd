// What can be done with the chosen card: open, copy, pin, say whether it helped.
// Buttons only; the keys they print are handled elsewhere.
import type { Card } from '../../../knowledge/vocabulary/answer';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { CopyButton } from '../../parts/CopyButton/CopyButton';
import { IconListCheck, IconPin, IconPinFilled } from '../../parts/icons';
import { type GivenVerdict, VerdictButtons } from '../../parts/VerdictButtons/VerdictButtons';
import classes from './AnswerCard.module.css';
import type { CardActs } from './cardActs';

export interface CardActionsProps {
  readonly card: Card;
  readonly copied: boolean;
  readonly verdict: GivenVerdict | undefined;
  /** Kept as a case to check with. */
  readonly kept: boolean;
  /** Stays on top for this contact. */
  readonly pinned: boolean;
  readonly acts: CardActs;
}

export function CardActions({ card, copied, verdict, kept, pinned, acts }: CardActionsProps) {
  const { t } = useWords();
  const { articleId } = card;
  return (
    <div className={classes.actions}>
      <ActionButton look="main" label={t('card.open')} combo="enter" onAct={() => acts.onOpen(articleId)} />
      <CopyButton copied={copied} shrinks onCopy={() => acts.onCopy(card)} />
      <ActionButton
        look="ghost"
        iconOnly
        icon={pinned ? IconPinFilled : IconPin}
        label={t(pinned ? 'pin.unset' : 'pin.set')}
        command="pin"
        pressed={pinned}
        onAct={() => acts.onPin(card)}
      />
      {kept && (
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconListCheck}
          label={t('card.keptCase')}
          command="keepCase"
          pressed
          onAct={() => acts.onKeep(articleId)}
        />
      )}
      <span className={classes.verdict}>
        <span className={classes.ask}>{t(verdict ? 'reader.noted' : 'card.helpful')}</span>
        <VerdictButtons iconOnly verdict={verdict} onRate={(given) => acts.onRate(articleId, given)} />
      </span>
    </div>
  );
}
