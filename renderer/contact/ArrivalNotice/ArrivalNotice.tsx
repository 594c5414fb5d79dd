// Says that a concern waits while the hand is in the field; nothing typed gives way by itself.
// Knows a sentence and two ways.
import { useWords } from '../../i18n/WordsContext';
import { IconClipboardPlus } from '../../parts/icons';
import { ShelfNote } from '../../parts/ShelfNote/ShelfNote';

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
    <ShelfNote
      icon={IconClipboardPlus}
      tone="news"
      title={what}
      way={{ label: t('arrival.take'), command: 'takeArrived', onAct: onTake }}
      leave={{ label: t('arrival.leave'), onAct: onLeave }}
    >
      {preview !== '' && <span translate="no">{preview}</span>}
    </ShelfNote>
  );
}
