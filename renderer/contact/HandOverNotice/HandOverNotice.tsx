// A calm notice that somebody else may help better: why, and the text that goes with it.
// Knows reasons, not how they were found.
import { memo } from 'react';
import type { HandOverReason } from '../../../knowledge/vocabulary/understanding';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconCheck, IconUserShare, IconX, iconStroke } from '../../parts/icons';
import classes from './HandOverNotice.module.css';

interface HandOverNoticeProps {
  /** At least one; the first is said. */
  readonly reasons: readonly HandOverReason[];
  readonly copied: boolean;
  readonly onCopy: () => void;
  readonly onHide: () => void;
}

export const HandOverNotice = memo(function HandOverNotice(props: HandOverNoticeProps) {
  const { reasons, copied, onCopy, onHide } = props;
  const { t } = useWords();
  return (
    <aside className={classes.notice} aria-label={t('handOver.title')}>
      <IconUserShare size={18} stroke={iconStroke} aria-hidden />
      <div className={classes.words}>
        <b>{t('handOver.title')}</b>
        <span>{reasons.map((reason) => t(`handOver.${reason}`)).join(' ')}</span>
      </div>
      <div className={classes.ways}>
        <ActionButton
          {...(copied && { icon: IconCheck })}
          label={t(copied ? 'card.copied' : 'handOver.copy')}
          command="handOver"
          onAct={onCopy}
        />
        <ActionButton look="ghost" iconOnly icon={IconX} label={t('handOver.hide')} onAct={onHide} />
      </div>
    </aside>
  );
});
