// Where files come in: dropped, chosen, or the sample.
// Hands files on untouched; paths stay with the shell.
import { type DragEvent, useState } from 'react';
import type { ImportView } from '../../bridge/useImport';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconDatabaseImport, IconFile, IconFolderPlus } from '../../parts/icons';
import classes from './ImportDrop.module.css';

interface ImportDropProps {
  readonly view: ImportView;
  /** After a run only the buttons are offered again. */
  readonly small: boolean;
}

export function ImportDrop({ view, small }: ImportDropProps) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) view.takeDropped(files);
  };
  return (
    <section
      className={classes.drop}
      data-over={over || undefined}
      data-small={small || undefined}
      aria-label={t('import.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {!small && <IconDatabaseImport size={28} stroke={1.5} aria-hidden />}
      <p className={classes.lead}>{t('import.drop')}</p>
      {!small && (
        <p className={classes.kinds}>
          {t('import.kinds')}
          <br />
          {t('import.stay')}
        </p>
      )}
      <Ways view={view} small={small} />
    </section>
  );
}

function Ways({ view, small }: ImportDropProps) {
  const { t } = useWords();
  return (
    <div className={classes.ways}>
      <ActionButton
        look={small ? 'plain' : 'main'}
        icon={IconFolderPlus}
        label={t('import.folder')}
        onAct={view.chooseFolder}
      />
      <ActionButton icon={IconFile} label={t('import.files')} onAct={view.chooseFiles} />
      <ActionButton look="ghost" label={t('import.sample')} onAct={view.takeSample} />
    </div>
  );
}
