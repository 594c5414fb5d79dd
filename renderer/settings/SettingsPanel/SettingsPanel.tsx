// The settings in groups: look, keys, window, results, privacy, learning; each takes effect at once, and each can be found.
// Lays out and searches; what a group sets is its own business.
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { quit } from '../../bridge/shellActions';
import type { EngineSettingsView } from '../../bridge/useEngineSettings';
import type { EngineView } from '../../bridge/useEngineStatus';
import type { SettingsView } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconPower } from '../../parts/icons';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import { SearchField } from '../../parts/SearchField/SearchField';
import { AnswerSettings } from '../AnswerSettings/AnswerSettings';
import { DaySettings } from '../DaySettings/DaySettings';
import { EraseSettings } from '../EraseSettings/EraseSettings';
import { KeySettings } from '../KeySettings/KeySettings';
import { LearningSettings } from '../LearningSettings/LearningSettings';
import { LookSettings } from '../LookSettings/LookSettings';
import { GroupLevel } from '../rows/GroupTitle';
import { SettingGroup } from '../rows/SettingGroup';
import { SettingRow } from '../rows/SettingRow';
import { SettingSearch } from '../rows/SettingSearch';
import { WindowSettings } from '../WindowSettings/WindowSettings';
import classes from './SettingsPanel.module.css';

interface SettingsPanelProps extends SettingsView {
  readonly engine: EngineView;
  /** What the engine keeps: learning and silence. */
  readonly kept: EngineSettingsView;
  readonly onLearned: () => void;
  readonly onProof: () => void;
  readonly onInsights: () => void;
  /** Further groups of features that bring their own. */
  readonly further?: ReactNode;
  /** The page's head, which takes the search field; without it the panel has a title of its own. */
  readonly head?: (search: ReactNode) => ReactNode;
}

export function SettingsPanel(props: SettingsPanelProps) {
  const { settings, change, kept, onLearned, further, head } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const search = useMemo(() => ({ typed: typed.trim(), group: '' }), [typed]);
  useDeskCommands({ search: () => field.current?.focus() });
  const searchField = (
    <SearchField
      label={t('settings.search')}
      value={typed}
      fieldRef={field}
      withKey
      onType={setTyped}
      onKey={(event) => toFirstRow(event)}
    />
  );
  return (
    <SettingSearch value={search}>
      <GroupLevel value={head ? 'h2' : 'h3'}>
        {head?.(searchField)}
        <div className={classes.panel} data-settings>
          {!head && (
            <div className={classes.head}>
              <PanelTitle>{t('settings.title')}</PanelTitle>
              {searchField}
            </div>
          )}
          <div className={classes.groups}>
            <LookSettings settings={settings} change={change} />
            <AnswerSettings view={kept} page={{ settings, change }} />
            <KeySettings settings={settings} change={change} />
            <DaySettings settings={settings} change={change} />
            <WindowSettings settings={settings} change={change} />
            <LearningSettings view={kept} onLearned={onLearned} />
            {further}
            <EraseSettings />
            <About {...props} />
          </div>
          <p className={classes.nothing} role="status">
            {t('settings.nothing')}
          </p>
        </div>
      </GroupLevel>
    </SettingSearch>
  );
}

/** What the app stands on, what it has measured, and the way out. */
function About({ engine, onInsights, onProof }: SettingsPanelProps) {
  const { t } = useWords();
  return (
    <SettingGroup title={t('settings.about')}>
      <SettingRow label={t('insights.title')} hint={t('insights.settingHint')}>
        <ActionButton label={t('card.open')} command="insights" onAct={onInsights} />
      </SettingRow>
      <SettingRow label={t('proof.title')} hint={t('proof.settingHint')}>
        <ActionButton label={t('proof.open')} command="proof" onAct={onProof} />
      </SettingRow>
      <SettingRow label={t('settings.articles')} hint={t('settings.articlesHint')}>
        <span>
          {engine.status ? t('status.articles', { n: engine.status.articles }) : t('status.starting')}
        </span>
      </SettingRow>
      <SettingRow label={t('settings.model')} hint={t('settings.modelHint')}>
        {engine.status ? (
          <span translate="no">{engine.status.model.name}</span>
        ) : (
          <span>{t('status.starting')}</span>
        )}
      </SettingRow>
      <SettingRow label={t('app.quit')} hint={t('settings.quitHint')}>
        <ActionButton icon={IconPower} label={t('app.quit')} command="quit" onAct={quit} />
      </SettingRow>
    </SettingGroup>
  );
}

/** ↓ leads from the field to the first control that was found. */
function toFirstRow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown') return;
  const first = document.querySelector<HTMLElement>('[data-settings] [data-row] :is(button, input, select)');
  if (!first) return;
  event.preventDefault();
  first.focus();
}
