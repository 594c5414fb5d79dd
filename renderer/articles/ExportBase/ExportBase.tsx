// Takes the whole base away as files: a button, the two ways, and what was written.
// Knows the desk, not how files are made.
import { useState } from 'react';
import { type ExportKind, useBaseExport } from '../../bridge/useBaseExport';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { Dialog } from '../../parts/Dialog/Dialog';
import { IconDownload } from '../../parts/icons';
import { UndoBar } from '../../parts/UndoBar/UndoBar';
import classes from './ExportBase.module.css';

export function ExportBase() {
  const { t, error } = useWords();
  const [asks, setAsks] = useState(false);
  const { running, written, code, run } = useBaseExport();
  const start = (kind: ExportKind) => () => {
    setAsks(false);
    run(kind);
  };
  const done = written && t('articles.exported', { n: written.articles, name: written.name });
  return (
    <>
      <ActionButton
        icon={IconDownload}
        label={t(running ? 'articles.exporting' : 'articles.export')}
        disabled={running}
        onAct={() => setAsks(true)}
      />
      <Dialog
        opened={asks}
        title={t('articles.export')}
        onClose={() => setAsks(false)}
        onConfirm={start('markdown')}
        foot={
          <>
            <ActionButton label={t('articles.exportJsonl')} onAct={start('jsonl')} />
            <ActionButton
              look="main"
              label={t('articles.exportMarkdown')}
              combo="enter"
              onAct={start('markdown')}
            />
          </>
        }
      >
        <p>{t('articles.exportLine')}</p>
      </Dialog>
      <div className={classes.note}>
        <UndoBar bad={code !== undefined} sentence={code ? error(code) : done} />
      </div>
    </>
  );
}
