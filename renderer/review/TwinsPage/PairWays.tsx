// The ways to decide on the pair at hand, each with its key.
// Knows callbacks.
import type { TwinDecision } from '../../bridge/useTwins';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconGitMerge, IconLink } from '../../parts/icons';
import classes from './TwinsPage.module.css';

interface PairWaysProps {
  readonly onDecide: (decision: TwinDecision, keep?: 'left' | 'right') => void;
}

export function PairWays({ onDecide }: PairWaysProps) {
  const { t } = useWords();
  return (
    <footer className={classes.ways}>
      <ActionButton
        look="main"
        icon={IconGitMerge}
        label={t('twins.mergeLeft')}
        command="mergeLeft"
        onAct={() => onDecide('merged', 'left')}
      />
      <ActionButton
        icon={IconGitMerge}
        label={t('twins.mergeRight')}
        command="mergeRight"
        onAct={() => onDecide('merged', 'right')}
      />
      <ActionButton
        icon={IconLink}
        label={t('twins.link')}
        command="linkPair"
        onAct={() => onDecide('linked')}
      />
      <ActionButton label={t('twins.keep')} command="keepPair" onAct={() => onDecide('kept')} />
      <p>{t('twins.mergeHint')}</p>
    </footer>
  );
}
