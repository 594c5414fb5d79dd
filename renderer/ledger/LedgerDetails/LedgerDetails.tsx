// What became of one file: what happened and why, what helps, the path it took, its articles, where it lies.
// Lays out; every section has a file of its own.
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconFolderOpen, IconLayoutColumns, IconX } from '../../parts/icons';
import { OutcomeSign } from '../OutcomeSign';
import { fileName, folderTrail } from '../sourcePlace';
import { EntryArticles } from './EntryArticles';
import { EntryFix } from './EntryFix';
import { Happened, isTakenBack } from './Happened';
import classes from './LedgerDetails.module.css';
import { StepList } from './StepList';
import type { Fixes } from './useFixes';

interface LedgerDetailsProps {
  readonly entry: LedgerEntry;
  readonly fixes: Fixes;
  readonly go: (place: WorkspacePlace) => void;
  /** Shows the source itself. */
  readonly onBeside: () => void;
  readonly onClose: () => void;
}

export function LedgerDetails({ entry, fixes, go, onBeside, onClose }: LedgerDetailsProps) {
  const words = useWords();
  const { t, error } = words;
  const { failure } = fixes;
  const trail = folderTrail(entry.source);
  return (
    <aside
      className={classes.pane}
      aria-label={t('ledger.details')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.scroll}>
        <header className={classes.head}>
          <h2 translate="no">{fileName(entry.source)}</h2>
          <ActionButton
            look="ghost"
            iconOnly
            icon={IconX}
            label={t('app.close')}
            combo="esc"
            onAct={onClose}
          />
        </header>
        {trail && (
          <p className={classes.trail} translate="no" title={entry.source}>
            {trail}
          </p>
        )}
        <p className={classes.state}>
          <OutcomeSign outcome={entry.outcome} pill />
        </p>
        <Happened entry={entry} go={go} />
        {entry.recognition !== undefined && <Recognition share={entry.recognition} />}
        <EntryFix entry={entry} fixes={fixes} go={go} />
        {failure?.id === entry.id && (
          <p className={classes.failure} role="alert">
            {failure.code === 'SOURCE_ENCRYPTED' ? t('ledger.wrongPassword') : error(failure.code)}
          </p>
        )}
        {!isTakenBack(entry) && <StepList entry={entry} />}
        {!isTakenBack(entry) && entry.articleIds.length + (entry.copies ?? 0) > 0 && (
          <EntryArticles entry={entry} go={go} />
        )}
      </div>
      <footer className={classes.foot}>
        <ActionButton
          look="ghost"
          icon={IconLayoutColumns}
          label={t('ledger.beside')}
          command="showBeside"
          onAct={onBeside}
        />
        <ActionButton
          look="ghost"
          icon={IconFolderOpen}
          label={t('ledger.showFile')}
          onAct={() => fixes.show(entry)}
        />
      </footer>
    </aside>
  );
}

/** From these on, recognised text can be trusted, or wants a look; percent of letters as the recogniser judges them. */
const recognitionLimits = { high: 0.9, middle: 0.75 } as const;

function Recognition({ share }: { readonly share: number }) {
  const words = useWords();
  const { high, middle } = recognitionLimits;
  const level = share >= high ? 'High' : share >= middle ? 'Middle' : 'Low';
  return (
    <dl className={classes.recognition} data-level={level}>
      <dt>{words.t('ledger.recognition')}</dt>
      <dd>
        <b>{words.percent(share)}</b> {words.t(`ledger.recognition${level}`)}
        <span className={classes.gauge} aria-hidden>
          <i style={{ width: `${share * 100}%` }} />
        </span>
      </dd>
    </dl>
  );
}
