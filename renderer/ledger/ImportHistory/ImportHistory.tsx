// Every import that is remembered: when, from where, what it changed; its files, and the way back.
// Knows records, not how they came about.
import type { ImportRecords } from '../../bridge/ledgerCalls';
import type { RollbackView } from '../../bridge/useRollback';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconHistory, IconRefresh, IconTable } from '../../parts/icons';
import { Notice } from '../../parts/Notice/Notice';
import { ChangeSum } from './ChangeSum';
import classes from './ImportHistory.module.css';
import { RollBackButton } from './RollBackButton';

interface ImportHistoryProps {
  readonly records: ImportRecords | undefined;
  readonly onShow: (importId: string) => void;
  readonly undo: Pick<RollbackView, 'rollBack' | 'repeat'>;
}

export function ImportHistory({ records, onShow, undo }: ImportHistoryProps) {
  const { t } = useWords();
  if (records?.length === 0) return <Notice icon={IconHistory} title={t('ledger.historyNone')} />;
  return (
    <section className={classes.history} aria-label={t('ledger.history')}>
      <ol>
        {records?.map((record) => (
          <RecordRow key={record.id} record={record} onShow={() => onShow(record.id)} undo={undo} />
        ))}
      </ol>
    </section>
  );
}

interface RecordRowProps {
  readonly record: ImportRecords[number];
  readonly onShow: () => void;
  readonly undo: ImportHistoryProps['undo'];
}

function RecordRow({ record, onShow, undo }: RecordRowProps) {
  const words = useWords();
  const { t } = words;
  const { id, label, origin, phase, startedAtMs, endedAtMs, counts, articles, kept } = record;
  const when = words.dateTime(startedAtMs);
  const took = endedAtMs === undefined ? undefined : words.duration((endedAtMs - startedAtMs) / 1000);
  const facts = [
    when,
    t(`ledger.origin.${origin}`),
    ...(took ? [t('import.took', { time: took })] : []),
    t('import.articles', { n: articles }),
    ...(kept ? [t('ledger.keptCount', { n: kept })] : []),
  ];
  return (
    <li className={classes.record}>
      <div className={classes.about}>
        <h2 translate="no">{label}</h2>
        <span className={classes.phase} data-phase={phase}>
          {t(`ledger.phase.${phase}`)}
        </span>
        <p className={classes.facts}>{facts.join(' · ')}</p>
        <ChangeSum counts={counts} />
      </div>
      <div className={classes.ways}>
        <ActionButton
          icon={IconTable}
          label={t('ledger.showFiles')}
          name={`${t('ledger.showFiles')}: ${label}, ${when}`}
          onAct={onShow}
        />
        {(phase === 'rolledBack' || phase === 'partlyRolledBack') && (
          <ActionButton
            icon={IconRefresh}
            label={t('ledger.repeat')}
            name={`${t('ledger.repeat')}: ${label}, ${when}`}
            onAct={() => undo.repeat(id)}
          />
        )}
        {canRollBack(record) && (
          <RollBackButton
            again={phase === 'partlyRolledBack'}
            name={`${label}, ${when}`}
            onRollBack={() => undo.rollBack(id)}
          />
        )}
      </div>
    </li>
  );
}

/** Is there anything of it left that could go: nothing is where it was taken back whole already. */
export function canRollBack({
  phase,
  counts,
  articles,
  kept = 0,
}: Pick<ImportRecords[number], 'phase' | 'counts' | 'articles' | 'kept'>): boolean {
  if (phase === 'partlyRolledBack') return true;
  if (phase === 'rolledBack') return kept > 0;
  const over = phase === 'done' || phase === 'cancelled' || phase === 'failed';
  return over && counts.added + counts.updated + counts.removed + articles > 0;
}
