// Standing sources: folders that are watched and web addresses that are read again; state, last look, add, remove.
// Knows values and callbacks; watching and fetching is the engine's.
import { useState } from 'react';
import { type ErrorCode, errorCodes } from '../../../knowledge/errors/errorCodes';
import type { WatchedFolder, WebSource } from '../../bridge/ledgerCalls';
import { type StandingSources as SourcesView, useStandingSources } from '../../bridge/useStandingSources';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton, type IconPart } from '../../parts/ActionButton/ActionButton';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconFolderSearch,
  IconRefresh,
  IconTrash,
  IconWorld,
  iconStroke,
} from '../../parts/icons';
import { RemoveWebDialog } from './RemoveWebDialog';
import classes from './StandingSources.module.css';
import { WebSourceForm } from './WebSourceForm';

export function StandingSources({ nowMs }: { readonly nowMs: number }) {
  const { t, error } = useWords();
  const view = useStandingSources();
  const [leaving, setLeaving] = useState<WebSource>();
  return (
    <div className={classes.page}>
      {view.failure && (
        <p className={classes.failure} role="alert">
          {error(view.failure)}
        </p>
      )}
      <Folders view={view} nowMs={nowMs} />
      <section className={classes.section} aria-label={t('sources.web')}>
        <h2>{t('sources.web')}</h2>
        <p className={classes.hint}>{t('sources.webHint')}</p>
        <ul className={classes.box}>
          {view.web?.length === 0 && <li className={classes.none}>{t('sources.webNone')}</li>}
          {view.web?.map((source) => (
            <SourceRow
              key={source.id}
              icon={IconWorld}
              source={source}
              aside={[
                source.url,
                t(`sources.kind.${source.kind}`),
                ...(source.hasCredentials ? [t('sources.credentials')] : []),
              ]}
              nowMs={nowMs}
              removeLabel={t('sources.remove')}
              onLook={() => view.refreshWeb(source.id)}
              onRemove={() => setLeaving(source)}
            />
          ))}
        </ul>
        <WebSourceForm onAdd={view.addWeb} />
      </section>
      <RemoveWebDialog
        source={leaving}
        onClose={() => setLeaving(undefined)}
        onRemove={(articles) => leaving && view.removeWeb(leaving.id, articles)}
      />
    </div>
  );
}

function Folders({ view, nowMs }: { readonly view: SourcesView; readonly nowMs: number }) {
  const { t } = useWords();
  const [polling, setPolling] = useState(false);
  return (
    <section className={classes.section} aria-label={t('sources.folders')}>
      <h2>{t('sources.folders')}</h2>
      <p className={classes.hint}>{t('sources.foldersHint')}</p>
      <ul className={classes.box}>
        {view.folders?.length === 0 && <li className={classes.none}>{t('sources.foldersNone')}</li>}
        {view.folders?.map((folder) => (
          <SourceRow
            key={folder.id}
            icon={IconFolderSearch}
            source={folder}
            aside={folder.polling ? [t('sources.pollingSign')] : []}
            nowMs={nowMs}
            removeLabel={t('sources.unwatch')}
            stays
            onRemove={() => view.removeFolder(folder.id)}
          />
        ))}
      </ul>
      <div className={classes.add}>
        <ActionButton
          icon={IconFolderSearch}
          label={t('sources.watch')}
          onAct={() => view.addFolder(polling)}
        />
        <label className={classes.check}>
          <input type="checkbox" checked={polling} onChange={() => setPolling(!polling)} />
          {t('sources.polling')}
        </label>
      </div>
    </section>
  );
}

interface SourceRowProps {
  readonly icon: IconPart;
  readonly source: WatchedFolder | WebSource;
  /** Further facts, shown as they are. */
  readonly aside: readonly string[];
  readonly nowMs: number;
  readonly removeLabel: string;
  /** Removing asks nothing and leaves the articles. */
  readonly stays?: boolean;
  readonly onLook?: () => void;
  readonly onRemove: () => void;
}

function SourceRow(props: SourceRowProps) {
  const { icon: Icon, source, aside, nowMs, removeLabel, stays = false, onLook, onRemove } = props;
  const words = useWords();
  const { t } = words;
  const facts = [...aside, t('import.articles', { n: source.articles })];
  return (
    <li className={classes.row}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <div className={classes.about}>
        <b translate="no">{source.label}</b>
        <p>{facts.join(' · ')}</p>
      </div>
      <span className={classes.state} data-state={source.state}>
        <StateIcon state={source.state} />
        {stateText(source, nowMs, words)}
      </span>
      <div className={classes.ways}>
        {onLook && (
          <ActionButton
            icon={IconRefresh}
            label={t('sources.look')}
            name={`${t('sources.look')}: ${source.label}`}
            disabled={source.state === 'looking'}
            onAct={onLook}
          />
        )}
        <ActionButton
          look="ghost"
          icon={IconTrash}
          label={removeLabel}
          name={`${removeLabel}: ${source.label}${stays ? `. ${t('sources.stay')}` : ''}`}
          onAct={onRemove}
        />
      </div>
    </li>
  );
}

function StateIcon({ state }: Pick<WatchedFolder, 'state'>) {
  const Icon = { waiting: IconCircleCheck, looking: IconRefresh, failed: IconAlertTriangle }[state];
  return <Icon size={15} stroke={iconStroke} aria-hidden />;
}

function stateText(
  { state, lastLookAtMs, reason }: WatchedFolder | WebSource,
  nowMs: number,
  words: Translator,
): string {
  if (state === 'looking') return words.t('sources.looking');
  if (state === 'failed') return isCode(reason) ? words.errorParts(reason)[0] : words.t('sources.failed');
  if (lastLookAtMs === undefined) return words.t('sources.never');
  const within = nowMs - lastLookAtMs < dayMs;
  const when = within ? words.dateTime(lastLookAtMs) : words.ago(lastLookAtMs, nowMs);
  return words.t('sources.waiting', { when });
}

const dayMs = 86_400_000;

function isCode(reason: string | undefined): reason is ErrorCode {
  return reason !== undefined && Object.hasOwn(errorCodes, reason);
}
