// A calm notice that somebody else may help better: why, and the text that goes with it.
// Knows reasons, not how they were found.
import { memo } from 'react';
import type { HandOverReason } from '../../../knowledge/vocabulary/understanding';
import { useWords } from '../../i18n/WordsContext';
import { IconCheck, IconUserShare } from '../../parts/icons';
import { ShelfNote } from '../../parts/ShelfNote/ShelfNote';

interface HandOverNoticeProps {
  /** At least one. */
  readonly reasons: readonly HandOverReason[];
  readonly copied: boolean;
  readonly onCopy: () => void;
  readonly onHide: () => void;
}

export const HandOverNotice = memo(function HandOverNotice(props: HandOverNoticeProps) {
  const { reasons, copied, onCopy, onHide } = props;
  const { t } = useWords();
  return (
    <ShelfNote
      icon={IconUserShare}
      title={t('handOver.title')}
      way={{
        ...(copied && { icon: IconCheck }),
        label: t(copied ? 'card.copied' : 'handOver.copy'),
        command: 'handOver',
        onAct: onCopy,
      }}
      leave={{ label: t('handOver.hide'), onAct: onHide }}
    >
      <span>{reasons.map((reason) => t(`handOver.${reason}`)).join(' ')}</span>
    </ShelfNote>
  );
});
