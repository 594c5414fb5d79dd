// Copies, and says for a moment that it has.
// Knows words and key, not what is copied.
import { useWords } from '../../i18n/WordsContext';
import { ActionButton, type ActionButtonProps } from '../ActionButton/ActionButton';
import { IconCheck, IconCopy } from '../icons';

interface CopyButtonProps extends Pick<ActionButtonProps, 'look' | 'wide' | 'shrinks'> {
  readonly copied: boolean;
  readonly onCopy: () => void;
}

export function CopyButton({ copied, onCopy, ...looks }: CopyButtonProps) {
  const { t } = useWords();
  return (
    <ActionButton
      {...looks}
      icon={copied ? IconCheck : IconCopy}
      label={t(copied ? 'card.copied' : 'card.copy')}
      command="copySummary"
      onAct={onCopy}
    />
  );
}
