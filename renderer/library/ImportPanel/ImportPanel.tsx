// Reading knowledge in: where it comes from, how far it is, what became of each file.
// Knows the run and its callbacks, not who carries them out.
import type { ImportView } from '../../bridge/useImport';
import { useWords } from '../../i18n/WordsContext';
import { IconAlertTriangle, iconStroke } from '../../parts/icons';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import { ImportDrop } from '../ImportDrop/ImportDrop';
import { ImportLedger } from '../ImportLedger/ImportLedger';
import { ImportProgressView } from '../ImportProgressView/ImportProgressView';
import classes from './ImportPanel.module.css';

export function ImportPanel({ view }: { readonly view: ImportView }) {
  const words = useWords();
  const { run } = view;
  const begun = run.phase === 'running' || run.phase === 'finished';
  return (
    <div className={classes.panel}>
      {!begun && <PanelTitle>{words.t('import.title')}</PanelTitle>}
      {run.code && (
        <p className={classes.failed} role="alert">
          <IconAlertTriangle size={16} stroke={iconStroke} aria-hidden />
          {words.error(run.code)}
        </p>
      )}
      {begun && <ImportProgressView run={run} onCancel={view.cancel} />}
      {run.phase !== 'running' && <ImportDrop view={view} small={begun} />}
      {run.rows.length > 0 && <ImportLedger rows={run.rows} over={run.phase !== 'running'} />}
    </div>
  );
}
