// Asks before unsaved words are left.
// Three ways, none of them silent.
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { Dialog } from '../../parts/Dialog/Dialog';

interface LeaveGuardProps {
  readonly opened: boolean;
  readonly canSave: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

export function LeaveGuard({ opened, canSave, onSave, onDiscard, onStay }: LeaveGuardProps) {
  const { t } = useWords();
  return (
    <Dialog
      opened={opened}
      title={t('editor.leave')}
      closeLabel={t('editor.editOn')}
      onClose={onStay}
      onConfirm={canSave ? onSave : onStay}
      foot={
        <>
          <ActionButton look="ghost" label={t('editor.discard')} onAct={onDiscard} />
          <ActionButton label={t('editor.editOn')} onAct={onStay} />
          <ActionButton
            look="main"
            label={t('editor.save')}
            combo="enter"
            disabled={!canSave}
            onAct={onSave}
          />
        </>
      }
    >
      <p>{t('editor.leaveHint')}</p>
    </Dialog>
  );
}
