// Says that a concern waits while the hand is in the field; nothing typed gives way by itself.
// Knows a sentence and two ways.
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconClipboardPlus, IconX, iconStroke } from '../../parts/icons';
import classes from './ArrivalNotice.module.css';

interface ArrivalNoticeProps {
  readonly what: string;
  /** Its beginning, in the customer's words. */
  readonly preview: string;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

export function ArrivalNotice({ what, preview, onTake, onLeave }: ArrivalNoticeProps) {
  const { t } = useWords();
  return (
    <aside className={classes.notice} aria-label={what}>
      <IconClipboardPlus size={16} stroke={iconStroke} aria-hidden />
      <span className={classes.words}>
        <b>{what}</b>
        {preview !== '' && <span translate="no">{preview}</span>}
      </span>
      <ActionButton label={t('arrival.take')} command="takeArrived" onAct={onTake} />
      <ActionButton look="ghost" iconOnly icon={IconX} label={t('arrival.leave')} onAct={onLeave} />
    </aside>
  );
}
