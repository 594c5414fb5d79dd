// Asks what is to become of the articles of a web address that is removed.
// Knows both ways and what they mean; carries out neither.
import type { WebSource } from '../../bridge/ledgerCalls';
import type { ArticlesOfRemoved } from '../../bridge/useStandingSources';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { Dialog } from '../../parts/Dialog/Dialog';
import { IconArchive } from '../../parts/icons';
import classes from './StandingSources.module.css';

interface RemoveWebDialogProps {
  /** Absent: nothing is asked. */
  readonly source: WebSource | undefined;
  readonly onRemove: (articles: ArticlesOfRemoved) => void;
  readonly onClose: () => void;
}

export function RemoveWebDialog({ source, onRemove, onClose }: RemoveWebDialogProps) {
  const { t } = useWords();
  const remove = (articles: ArticlesOfRemoved) => {
    onRemove(articles);
    onClose();
  };
  return (
    <Dialog
      opened={source !== undefined}
      title={t('sources.removeTitle')}
      onClose={onClose}
      foot={
        <>
          <ActionButton label={t('ledger.leave')} onAct={onClose} />
          <ActionButton
            icon={IconArchive}
            label={t('sources.removeArchive')}
            onAct={() => remove('archive')}
          />
          <ActionButton look="main" label={t('sources.removeKeep')} onAct={() => remove('keep')} />
        </>
      }
    >
      <p translate="no">{source?.label}</p>
      <ul className={classes.consequences}>
        <li>{t('sources.removeLook')}</li>
        <li>{t('sources.removeKeepHint')}</li>
        <li>{t('sources.removeArchiveHint')}</li>
      </ul>
    </Dialog>
  );
}
