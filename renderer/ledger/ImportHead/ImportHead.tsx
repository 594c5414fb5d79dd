// The head of the import page: what runs, how far it is and what came of it; halt, go on, cancel, add.
// Knows facts and callbacks, not who carries them out.
import type { ReactNode } from 'react';
import type { ImportView } from '../../bridge/useImport';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import {
  IconAlertTriangle,
  IconFile,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconX,
  iconStroke,
} from '../../parts/icons';
import { LiveRegion } from '../../parts/LiveRegion/LiveRegion';
import { PageHead } from '../../parts/PageHead/PageHead';
import { type ImportFacts, outcomeOrder } from '../importFacts';
import { outcomeLook } from '../outcomeLook';
import { fileName } from '../sourcePlace';
import classes from './ImportHead.module.css';

interface ImportHeadProps {
  readonly facts: ImportFacts;
  readonly imports: ImportView;
  /** Nothing was ever imported: the page itself offers the ways in. */
  readonly empty: boolean;
  readonly onPause: (paused: boolean) => void;
  /** What the import has changed, once it is over. */
  readonly summary: ReactNode;
}

export function ImportHead({ facts, imports, empty, onPause, summary }: ImportHeadProps) {
  const words = useWords();
  const { t } = words;
  const { phase, code } = facts;
  const open = phase === 'running' || phase === 'paused' || phase === 'rollingBack';
  const adds = !open && !empty;
  return (
    <>
      <PageHead
        title={titleOf(facts, words)}
        text={lineOf(facts, words)}
        below={open && <Progress facts={facts} />}
      >
        {phase === 'running' && (
          <ActionButton icon={IconPlayerPause} label={t('ledger.halt')} onAct={() => onPause(true)} />
        )}
        {phase === 'paused' && (
          <ActionButton
            look="main"
            icon={IconPlayerPlay}
            label={t('import.goOn')}
            onAct={() => onPause(false)}
          />
        )}
        {open && <ActionButton icon={IconX} label={t('import.cancel')} onAct={imports.cancel} />}
        {adds && <ActionButton icon={IconFile} label={t('ledger.addFiles')} onAct={imports.chooseFiles} />}
        {adds && <ActionButton icon={IconPlus} label={t('ledger.addFolder')} onAct={imports.chooseFolder} />}
      </PageHead>
      {code && (
        <p className={classes.failed} role="alert">
          <IconAlertTriangle size={16} stroke={iconStroke} aria-hidden />
          {words.error(code)}
        </p>
      )}
      {summary}
    </>
  );
}

function titleOf({ phase, resumed }: ImportFacts, { t }: Translator): string {
  if (phase === 'idle') return t('ledger.title');
  if (phase === 'paused') return t('ledger.halted');
  return t(phase === 'running' && resumed ? 'ledger.resumed' : `ledger.${phase}`);
}

function lineOf(facts: ImportFacts, words: Translator): string {
  const { t } = words;
  const { phase, done, total, rate, secondsLeft } = facts;
  if (phase === 'idle' || phase === 'failed') return t('ledger.idle');
  if (phase === 'rollingBack') return undoingLine(facts, words);
  if (phase !== 'running' && phase !== 'paused') return accountOf(facts, words);
  if (total === 0) return t(phase === 'paused' ? 'import.haltedLine' : 'ledger.beginning');
  const parts = [t('import.of', { done, n: total })];
  if (phase === 'paused') return [...parts, t('import.haltedLine'), t('import.usable')].join(' · ');
  if (rate !== undefined && rate > 0) parts.push(t('import.rate', { n: Math.round(rate) }));
  if (secondsLeft !== undefined) parts.push(t('ledger.leftAbout', { time: words.duration(secondsLeft) }));
  return [...parts, t('import.usable')].join(' · ');
}

function undoingLine({ label, done, total }: ImportFacts, { t }: Translator): string {
  const steps = total > 0 ? [t('ledger.undoneOf', { done, n: total })] : [];
  return [...(label ? [label] : []), ...steps, t('ledger.undoingLine')].join(' · ');
}

function accountOf({ label, articles = 0, seconds }: ImportFacts, words: Translator): string {
  const took = seconds === undefined ? [] : [words.t('import.took', { time: words.duration(seconds) })];
  return [...(label ? [label] : []), words.t('import.articles', { n: articles }), ...took].join(' · ');
}

/** The name changes many times a second: it is for the eye, and its place is kept. */
function Progress({ facts }: { readonly facts: ImportFacts }) {
  const { t } = useWords();
  const { phase, reading } = facts;
  return (
    <>
      <StackedBar facts={facts} />
      <p className={classes.reading} title={reading}>
        {phase === 'running' && reading !== undefined && t('ledger.reading', { name: fileName(reading) })}
      </p>
    </>
  );
}

/** Spoken every ten percent: the value moves in steps of ten for assistive technology. */
function StackedBar({ facts: { counts, done, total, phase } }: { readonly facts: ImportFacts }) {
  const words = useWords();
  const share = total === 0 ? 0 : done / total;
  const tenth = Math.floor(share * 10) / 10;
  const undoes = phase === 'rollingBack';
  const label = words.t(undoes ? 'ledger.undoneOf' : 'import.of', { done, n: total });
  const spoken = undoes ? 'ledger.undoneSpoken' : 'ledger.spoken';
  return (
    <>
      <div
        className={classes.bar}
        data-paused={phase === 'paused' || undefined}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(tenth * 100)}
      >
        {counts ? (
          outcomeOrder
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => (
              <i
                key={outcome}
                style={{
                  width: `${(counts[outcome] / Math.max(total, 1)) * 100}%`,
                  background: outcomeLook[outcome].fill,
                }}
              />
            ))
        ) : (
          <i style={{ width: `${share * 100}%`, background: 'var(--lk4)' }} />
        )}
      </div>
      <LiveRegion sentence={tenth > 0 ? words.t(spoken, { percent: words.percent(tenth) }) : ''} />
    </>
  );
}
