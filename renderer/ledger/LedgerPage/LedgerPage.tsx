// The import page: what runs, every source with its outcome, earlier imports, standing sources.
// Joins state, calls and parts; each view lives in its own folder.
import { useState } from 'react';
import { pauseImport, type RolledBack } from '../../bridge/ledgerCalls';
import { useImportRecords } from '../../bridge/useImportRecords';
import type { WorkspacePageProps } from '../../bridge/workspacePage';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { Segments } from '../../parts/Segments/Segments';
import { ImportHead } from '../ImportHead/ImportHead';
import { ChangeSum } from '../ImportHistory/ChangeSum';
import { ImportHistory } from '../ImportHistory/ImportHistory';
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
  const [rolledBack, setRolledBack] = useState<RolledBack>();
  const facts = importFacts(imports.run, records);
  const afterRollBack = (what: RolledBack) => {
    setRolledBack(what);
    refresh();
    dispatch({ kind: 'refreshed' });
  };
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
        summary={<Summary facts={facts} onShow={show} onRolledBack={afterRollBack} />}
      />
      {rolledBack && (
        <p className={classes.note} role="status">
          {rolledBackLine(rolledBack, words)}
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
      {view === 'history' && <ImportHistory records={records} onShow={show} onRolledBack={afterRollBack} />}
      {view === 'sources' && <StandingSources nowMs={nowMs} />}
    </div>
  );
}

interface SummaryProps {
  readonly facts: ImportFacts;
  readonly onShow: (importId: string, outcome: 'all' | 'failed') => void;
  readonly onRolledBack: (what: RolledBack) => void;
}

/** What an import that has just ended changed in the base, failures first, and the way back. */
function Summary({ facts, onShow, onRolledBack }: SummaryProps) {
  const { t } = useWords();
  const { phase, importId, label, counts, articles = 0 } = facts;
  if (!counts || importId === undefined || phase === 'running' || phase === 'paused') return null;
  return (
    <section className={classes.summary} aria-label={t(`ledger.${phase === 'idle' ? 'title' : phase}`)}>
      <ChangeSum counts={counts} />
      {counts.failed > 0 && (
        <ActionButton
          look="ghost"
          label={t('ledger.showFailures')}
          onAct={() => onShow(importId, 'failed')}
        />
      )}
      {phase !== 'rolledBack' && articles + counts.added + counts.updated + counts.removed > 0 && (
        <RollBackButton importId={importId} name={label ?? t('ledger.title')} onDone={onRolledBack} />
      )}
    </section>
  );
}

function rolledBackLine({ removed, restored, kept }: RolledBack, { t }: Translator): string {
  return `${t('ledger.rolledBack')}: ${t('ledger.rolledBackLine', { removed, restored, kept })}`;
}
