// How far an import is, how fast, how long still; or its account when it is over.
// Knows one run as values.
import type { ImportRun } from '../../bridge/importRun';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconPlayerStop } from '../../parts/icons';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import { outcomeCounts } from '../ledgerRows';
import classes from './ImportProgressView.module.css';

interface ImportProgressViewProps {
  readonly run: ImportRun;
  readonly onCancel: () => void;
}

export function ImportProgressView({ run, onCancel }: ImportProgressViewProps) {
  const words = useWords();
  const done = run.progress?.filesDone ?? run.report?.files ?? 0;
  const total = Math.max(run.progress?.filesTotal ?? run.report?.files ?? 0, done);
  return (
    <section aria-label={title(run, words)}>
      <div className={classes.head}>
        <PanelTitle>{title(run, words)}</PanelTitle>
        {run.phase === 'running' && (
          <ActionButton icon={IconPlayerStop} label={words.t('import.cancel')} onAct={onCancel} />
        )}
      </div>
      <p className={classes.line}>{facts(run, words).join(' · ')}</p>
      <StackedBar run={run} done={done} total={total} label={words.t('import.of', { done, n: total })} />
    </section>
  );
}

function title({ phase, report, resumed }: ImportRun, { t }: Translator): string {
  if (phase === 'running') return t(resumed ? 'import.resumed' : 'import.running');
  if (report?.cancelled) return t('import.paused');
  return report && report.failed > 0 ? t('import.doneFailures', { n: report.failed }) : t('import.done');
}

function facts({ phase, progress, report }: ImportRun, words: Translator): readonly string[] {
  const { t } = words;
  if (phase !== 'running' && report) {
    return [
      t('import.articles', { n: report.articles }),
      t('import.chunks', { n: report.chunks }),
      t('import.took', { time: words.duration(report.seconds) }),
    ];
  }
  if (!progress) return [t('import.usable')];
  const left =
    progress.secondsLeft === undefined
      ? []
      : [t('import.left', { time: words.duration(progress.secondsLeft) })];
  return [
    t('import.of', { done: progress.filesDone, n: progress.filesTotal }),
    t('import.rate', { n: Math.round(progress.chunksPerSecond) }),
    ...left,
  ];
}

interface StackedBarProps {
  readonly run: ImportRun;
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

/** Spoken every ten percent: the value moves in steps of ten for assistive technology. */
function StackedBar({ run, done, total, label }: StackedBarProps) {
  const percent = total === 0 ? 0 : (done / total) * 100;
  return (
    <div
      className={classes.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(percent / 10) * 10}
    >
      {[...outcomeCounts(run.rows)].map(([outcome, count]) => (
        <i
          key={outcome}
          data-outcome={outcome}
          style={{ width: `${(count / Math.max(total, run.rows.length)) * 100}%` }}
        />
      ))}
    </div>
  );
}
