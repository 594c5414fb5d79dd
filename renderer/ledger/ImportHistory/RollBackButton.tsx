// Takes an import back as a whole, after saying what that means.
// Asks only; the page carries it out, shows how far it is and what came of it.
import { useState } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { Dialog } from '../../parts/Dialog/Dialog';
import { IconArrowBackUp } from '../../parts/icons';
import classes from './ImportHistory.module.css';

interface RollBackButtonProps {
  /** What the button says beside its own word, for those who hear it alone. */
  readonly name: string;
  /** A part of it was taken back already. */
  readonly again?: boolean;
  readonly onRollBack: () => void;
}

export function RollBackButton({ name, again = false, onRollBack }: RollBackButtonProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const label = t(again ? 'ledger.rollBackRest' : 'ledger.rollBack');
  const close = () => setAsking(false);
  return (
    <span className={classes.rollBack}>
      <ActionButton
        icon={IconArrowBackUp}
        label={label}
        name={`${label} ${name}`}
        onAct={() => setAsking(true)}
      />
      <Dialog
        opened={asking}
        title={t('ledger.rollBackTitle')}
        onClose={close}
        foot={
          <>
            <ActionButton label={t('ledger.leave')} onAct={close} />
            <ActionButton
              look="main"
              label={t('ledger.rollBackDo')}
              onAct={() => {
                close();
                onRollBack();
              }}
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
          <li>{t('ledger.rollBackCancel')}</li>
        </ul>
      </Dialog>
    </span>
  );
}
