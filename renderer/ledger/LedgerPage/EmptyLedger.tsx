// In the place of rows where there are none: nothing imported yet, or nothing that fits.
// Offers one way on.
import { useState } from 'react';
import type { ImportView } from '../../bridge/useImport';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconDatabaseImport, IconFile, IconFolderPlus, IconSearch } from '../../parts/icons';
import { Notice } from '../../parts/Notice/Notice';
import classes from './LedgerPage.module.css';

/** Files dropped here bubble up to the window, which takes them; this only shows that it will. */
export function EmptyLedger({ imports }: { readonly imports: ImportView }) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  return (
    <section
      className={classes.empty}
      data-over={over || undefined}
      aria-label={t('import.drop')}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <IconDatabaseImport size={34} stroke={1.5} aria-hidden />
      <h2>{t('ledger.emptyTitle')}</h2>
      <p>{t('ledger.emptyText')}</p>
      <p className={classes.kinds}>{t('ledger.kinds')}</p>
      <div className={classes.ways}>
        <ActionButton
          look="main"
          icon={IconFolderPlus}
          label={t('import.folder')}
          onAct={imports.chooseFolder}
        />
        <ActionButton icon={IconFile} label={t('import.files')} onAct={imports.chooseFiles} />
        <ActionButton look="ghost" label={t('import.sample')} onAct={imports.takeSample} />
      </div>
    </section>
  );
}

/** An import has begun, and no file of it is done. */
export function NothingYet() {
  const { t } = useWords();
  return <Notice icon={IconDatabaseImport} title={t('ledger.nothingYet')} />;
}

export function NothingFound({ onAll }: { readonly onAll: () => void }) {
  const { t } = useWords();
  return (
    <Notice icon={IconSearch} title={t('ledger.nothingFound')}>
      <ActionButton label={t('ledger.showAll')} onAct={onAll} />
    </Notice>
  );
}
