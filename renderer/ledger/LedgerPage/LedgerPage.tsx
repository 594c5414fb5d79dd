// The import page: what runs, every source with its outcome, earlier imports, standing sources.
// Joins state, calls and parts; each view lives in its own folder.
import { useState } from 'react';
import { pauseImport, type RolledBack } from '../../bridge/ledgerCalls';
import { useImportRecords } from '../../bridge/useImportRecords';
import { type RollbackView, useRollback } from '../../bridge/useRollback';
import type { WorkspacePageProps } from '../../bridge/workspacePage';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { Segments } from '../../parts/Segments/Segments';
import { ImportHead } from '../ImportHead/ImportHead';
import { ChangeSum } from '../ImportHistory/ChangeSum';
import { canRollBack, ImportHistory } from '../ImportHistory/ImportHistory';
import { RollBackButton } from '../ImportHistory/RollBackButton';
import { type ImportFacts, importFacts } from '../importFacts';
import { isEmpty } from '../ledgerState';
import { StandingSources } from '../StandingSources/StandingSources';
import { useLedger } from '../useLedger';
import { LedgerFiles } from './LedgerFiles';
import classes from './LedgerPage.module.css';
import { LedgerTools } from './LedgerTools';

type LedgerView = 'files' | 'history' | 'sources';

export function LedgerPage({ imports, go, nowMs }: WorkspacePageProps) {
  const words = useWords();
  const { t } = words;
  const [view, setView] = useState<LedgerView>('files');
  const [ledger, dispatch] = useLedger();
  const { records, refresh } = useImportRecords();
  const undo = useRollback(() => {
    refresh();
    dispatch({ kind: 'refreshed' });
  });
  const facts = importFacts(imports.run, records, undo.steps);
  const show = (importId: string, outcome: 'all' | 'failed' = 'all') => {
    setView('files');
    dispatch({ kind: 'looked', look: { importId, outcome, search: '' } });
  };
  return (
    <div className={classes.page}>
      <ImportHead
        facts={facts}
        imports={imports}
        empty={isEmpty(ledger)}
        onPause={(paused) => void pauseImport(paused).then(refresh)}
        summary={<Summary facts={facts} onShow={show} undo={undo} />}
      />
      {undo.told && (
        <p className={classes.note} role="status">
          {rolledBackLine(undo.told, words)}
        </p>
      )}
      {undo.code && (
        <p className={classes.note} role="alert">
          {words.error(undo.code)}
        </p>
      )}
      <div className={classes.views}>
        <Segments
          label={t('ledger.views')}
          value={view}
          onChange={setView}
          choices={(['files', 'history', 'sources'] as const).map((value) => ({
            value,
            label: t(`ledger.${value}`),
          }))}
        />
        {view === 'files' && !isEmpty(ledger) && (
          <LedgerTools look={ledger.look} dispatch={dispatch} records={records} />
        )}
      </div>
      {view === 'files' && (
        <LedgerFiles state={ledger} dispatch={dispatch} imports={imports} go={go} nowMs={nowMs} />
      )}
      {view === 'history' && <ImportHistory records={records} onShow={show} undo={undo} />}
      {view === 'sources' && <StandingSources nowMs={nowMs} />}
    </div>
  );
}

interface SummaryProps {
  readonly facts: ImportFacts;
  readonly onShow: (importId: string, outcome: 'all' | 'failed') => void;
  readonly undo: RollbackView;
}

/** What an import that has just ended changed in the base, failures first, and the way back. */
function Summary({ facts, onShow, undo }: SummaryProps) {
  const { t } = useWords();
  const { phase, importId, label, counts, articles = 0 } = facts;
  if (!counts || importId === undefined || phase === 'idle' || isOpen(phase)) return null;
  return (
    <section className={classes.summary} aria-label={t(`ledger.${phase}`)}>
      <ChangeSum counts={counts} />
      {counts.failed > 0 && (
        <ActionButton
          look="ghost"
          label={t('ledger.showFailures')}
          onAct={() => onShow(importId, 'failed')}
        />
      )}
      {canRollBack({ phase, counts, articles }) && (
        <RollBackButton
          again={phase === 'partlyRolledBack'}
          name={label ?? t('ledger.title')}
          onRollBack={() => undo.rollBack(importId)}
        />
      )}
    </section>
  );
}

const isOpen = (phase: ImportFacts['phase']): phase is 'running' | 'paused' | 'rollingBack' =>
  phase === 'running' || phase === 'paused' || phase === 'rollingBack';

function rolledBackLine(told: RolledBack, { t }: Translator): string {
  const { removed, restored, kept, already, cancelled } = told;
  if (!cancelled && removed + restored === 0 && already > 0)
    return [t('ledger.alreadyBack'), ...(kept > 0 ? [t('ledger.keptCount', { n: kept })] : [])].join(' · ');
  const parts = [
    ...(removed > 0 ? [t('ledger.removedCount', { n: removed })] : []),
    ...(restored > 0 ? [t('ledger.restoredCount', { n: restored })] : []),
    ...(kept > 0 ? [t('ledger.keptCount', { n: kept })] : []),
  ];
  const line = parts.join(', ') || t('ledger.nothingBack');
  return `${t(cancelled ? 'ledger.partlyRolledBack' : 'ledger.rolledBack')}: ${line}`;
}
