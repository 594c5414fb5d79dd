// Takes an import back as a whole, after saying what that means.
// Asks, waits, tells what came of it; the engine does it.
import { useState } from 'react';
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import { type RolledBack, rollBackImport } from '../../bridge/ledgerCalls';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { Dialog } from '../../parts/Dialog/Dialog';
import { IconArrowBackUp } from '../../parts/icons';
import classes from './ImportHistory.module.css';

interface RollBackButtonProps {
  readonly importId: string;
  /** What the button says beside its own word, for those who hear it alone. */
  readonly name: string;
  readonly onDone: (what: RolledBack) => void;
}

export function RollBackButton({ importId, name, onDone }: RollBackButtonProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <span className={classes.rollBack}>
      <ActionButton
        icon={IconArrowBackUp}
        label={t('ledger.rollBack')}
        name={`${t('ledger.rollBack')} ${name}`}
        onAct={() => setAsking(true)}
      />
      <RollBackDialog
        opened={asking}
        importId={importId}
        name={name}
        onClose={() => setAsking(false)}
        onDone={onDone}
      />
    </span>
  );
}

interface RollBackDialogProps {
  readonly opened: boolean;
  readonly importId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: (what: RolledBack) => void;
}

function RollBackDialog({ opened, importId, name, onClose, onDone }: RollBackDialogProps) {
  const { t, error } = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorCode>();
  const rollBack = async () => {
    setBusy(true);
    setFailure(undefined);
    const outcome = await rollBackImport(importId);
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.code);
    onClose();
    onDone(outcome.value);
  };
  return (
    <Dialog
      opened={opened}
      title={t('ledger.rollBackTitle')}
      closeLabel={t('app.close')}
      onClose={onClose}
      foot={
        <>
          <ActionButton label={t('ledger.leave')} onAct={onClose} />
          <ActionButton
            look="main"
            label={t(busy ? 'ledger.rollingBack' : 'ledger.rollBackDo')}
            disabled={busy}
            onAct={() => void rollBack()}
          />
        </>
      }
    >
      <p translate="no">{name}</p>
      <ul className={classes.consequences}>
        <li>{t('ledger.rollBackNew')}</li>
        <li>{t('ledger.rollBackChanged')}</li>
        <li>{t('ledger.rollBackKept')}</li>
        <li>{t('ledger.rollBackFiles')}</li>
      </ul>
      {failure && (
        <p className={classes.failure} role="alert">
          {error(failure)}
        </p>
      )}
    </Dialog>
  );
}
