// Every import that is remembered: when, from where, what it changed; its files, and the way back.
// Knows records, not how they came about.
import type { ImportRecords, RolledBack } from '../../bridge/ledgerCalls';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconHistory, IconTable } from '../../parts/icons';
import { Notice } from '../../parts/Notice/Notice';
import { ChangeSum } from './ChangeSum';
import classes from './ImportHistory.module.css';
import { RollBackButton } from './RollBackButton';

interface ImportHistoryProps {
  readonly records: ImportRecords | undefined;
  readonly onShow: (importId: string) => void;
  readonly onRolledBack: (what: RolledBack) => void;
}

export function ImportHistory({ records, onShow, onRolledBack }: ImportHistoryProps) {
  const { t } = useWords();
  if (records?.length === 0) return <Notice icon={IconHistory} title={t('ledger.historyNone')} />;
  return (
    <section className={classes.history} aria-label={t('ledger.history')}>
      <ol>
        {records?.map((record) => (
          <RecordRow
            key={record.id}
            record={record}
            onShow={() => onShow(record.id)}
            onRolledBack={onRolledBack}
          />
        ))}
      </ol>
    </section>
  );
}

interface RecordRowProps {
  readonly record: ImportRecords[number];
  readonly onShow: () => void;
  readonly onRolledBack: (what: RolledBack) => void;
}

function RecordRow({ record, onShow, onRolledBack }: RecordRowProps) {
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
  const over = phase === 'done' || phase === 'cancelled' || phase === 'failed';
  const changed = counts.added + counts.updated + counts.removed > 0 || articles > 0;
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
        {over && changed && <RollBackButton importId={id} name={`${label}, ${when}`} onDone={onRolledBack} />}
      </div>
    </li>
  );
}
