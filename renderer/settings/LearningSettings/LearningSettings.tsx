// What is kept of concerns and ratings, for how long, and the way to the page that shows it.
// Asks again only where a choice deletes.
import { useState } from 'react';
import type { EngineSettingsView } from '../../bridge/useEngineSettings';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { ChoiceRow } from '../rows/ChoiceRow';
import { SettingGroup } from '../rows/SettingGroup';
import { SettingRow } from '../rows/SettingRow';
import { SwitchRow } from '../rows/SwitchRow';
import classes from '../SettingsPanel/SettingsPanel.module.css';

interface LearningSettingsProps {
  readonly view: EngineSettingsView;
  readonly onLearned: () => void;
}

export function LearningSettings({ view, onLearned }: LearningSettingsProps) {
  const words = useWords();
  const { t } = words;
  const { settings, failure, change } = view;
  if (!settings) return null;
  return (
    <SettingGroup title={t('settings.learning')} failure={failure && words.error(failure)}>
      <SettingRow label={t('settings.learned')} hint={t('settings.learnedHint')}>
        <ActionButton
          label={t('settings.learnedOpen')}
          name={`${t('settings.learnedOpen')}: ${t('settings.learned')}`}
          onAct={onLearned}
        />
      </SettingRow>
      <SwitchRow
        label={t('settings.keepWords')}
        hint={t('settings.keepWordsHint')}
        on={settings.keepConcernWords}
        onChange={(keepConcernWords) => change({ keepConcernWords })}
      />
      <SwitchRow
        label={t('settings.keepGaps')}
        hint={t('settings.keepGapsHint')}
        on={settings.keepGaps}
        onChange={(keepGaps) => change({ keepGaps })}
      />
      <Retention days={settings.retentionDays} onChange={(retentionDays) => change({ retentionDays })} />
    </SettingGroup>
  );
}

interface RetentionProps {
  /** Null: for ever. */
  readonly days: number | null;
  readonly onChange: (days: number | null) => void;
}

const offeredDays = [30, 90, 365] as const;

/** Shorter than before deletes at once, so it is asked for twice. */
function Retention({ days, onChange }: RetentionProps) {
  const words = useWords();
  const { t } = words;
  const [asked, setAsked] = useState<number>();
  const choices = [null, ...offeredDays, ...(days === null || isOffered(days) ? [] : [days])];
  const choose = (name: string) => {
    const wanted = name === 'null' ? null : Number(name);
    const shorter = wanted !== null && (days === null || wanted < days);
    setAsked(shorter ? wanted : undefined);
    if (!shorter) onChange(wanted);
  };
  return (
    <ChoiceRow
      label={t('settings.retention')}
      hint={t('settings.retentionHint')}
      value={String(asked ?? days)}
      choices={choices.map((each) => ({
        value: String(each),
        label: each === null ? words.t('settings.forever') : words.number(each),
      }))}
      onChange={choose}
      effect={
        asked !== undefined && (
          <span className={classes.sure} role="alert">
            <span>{t('settings.retentionSure', { n: asked })}</span>
            <ActionButton
              label={t('settings.retentionReally')}
              onAct={() => {
                setAsked(undefined);
                onChange(asked);
              }}
            />
            <ActionButton look="ghost" label={t('learned.cancel')} onAct={() => setAsked(undefined)} />
          </span>
        )
      }
    />
  );
}

const isOffered = (days: number): boolean => (offeredDays as readonly number[]).includes(days);
