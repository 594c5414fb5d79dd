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

interface ImportPanelProps {
  readonly view: ImportView;
  /** An import waits for its owner: halted in the knowledge window, or since an earlier run. */
  readonly paused?: boolean | undefined;
}

export function ImportPanel({ view, paused = false }: ImportPanelProps) {
  const words = useWords();
  const run = paused ? { ...view.run, phase: 'running' as const } : view.run;
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
      {begun && <ImportProgressView run={run} paused={paused} onCancel={view.cancel} onGoOn={view.goOn} />}
      {run.phase !== 'running' && <ImportDrop view={view} small={begun} />}
      {run.rows.length > 0 && <ImportLedger rows={run.rows} over={run.phase !== 'running'} />}
    </div>
  );
}
