// How far an import is, how fast, how long still; or its account when it is over.
// Knows one run as values.
import type { ImportRun } from '../../bridge/importRun';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconPlayerPlay, IconX } from '../../parts/icons';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import { outcomeCounts } from '../ledgerRows';
import classes from './ImportProgressView.module.css';

interface ImportProgressViewProps {
  readonly run: ImportRun;
  readonly paused: boolean;
  readonly onCancel: () => void;
  readonly onGoOn: () => void;
}

export function ImportProgressView({ run, paused, onCancel, onGoOn }: ImportProgressViewProps) {
  const words = useWords();
  const name = paused ? words.t('import.halted') : title(run, words);
  const done = run.progress?.filesDone ?? run.report?.files ?? 0;
  const total = Math.max(run.progress?.filesTotal ?? run.report?.files ?? 0, done);
  return (
    <section aria-label={name}>
      <div className={classes.head}>
        <PanelTitle>{name}</PanelTitle>
        {paused && (
          <ActionButton look="main" icon={IconPlayerPlay} label={words.t('import.goOn')} onAct={onGoOn} />
        )}
        {run.phase === 'running' && (
          <ActionButton icon={IconX} label={words.t('import.cancel')} onAct={onCancel} />
        )}
      </div>
      <p className={classes.line}>{(paused ? haltedFacts : facts)(run, words).join(' · ')}</p>
      <StackedBar run={run} done={done} total={total} label={words.t('import.of', { done, n: total })} />
    </section>
  );
}

function title({ phase, report, resumed }: ImportRun, { t }: Translator): string {
  if (phase === 'running') return t(resumed ? 'import.resumed' : 'import.running');
  if (report?.cancelled) return t('import.cancelled');
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

/** Neither a pace nor a time left: nothing moves. */
function haltedFacts({ progress }: ImportRun, { t }: Translator): readonly string[] {
  const done = progress ? [t('import.of', { done: progress.filesDone, n: progress.filesTotal })] : [];
  return [...done, t('import.haltedLine')];
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
