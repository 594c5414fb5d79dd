// The keyboard as its owner wants it: keys of every program, and every command's own.
// Knows the table of commands and the rules; keeps nothing itself.
import { useState } from 'react';
import type { SettingsView } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { type CommandId, commandIds, rowOf } from '../../keys/commandTable';
import { deskTitles, groupTitles, linesOf } from '../../keys/sheetGroups';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconArrowBackUp } from '../../parts/icons';
import { SettingGroup } from '../rows/SettingGroup';
import { SettingRow } from '../rows/SettingRow';
import { useSearching } from '../rows/SettingSearch';
import { GlobalKeyRows } from './GlobalKeyRows';
import { type KeyChanges, KeyRow } from './KeyRow';

/** Shown without unfolding the list: what is pressed all day. */
const daily: readonly CommandId[] = ['helpful', 'copySummary'];

export function KeySettings({ settings, change }: SettingsView) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const searching = useSearching();
  const changed = Object.keys(settings.keys).length;
  const onChange = (changes: KeyChanges) => {
    const kept = Object.entries({ ...settings.keys, ...changes });
    change({
      keys: Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined)),
    });
  };
  const titles = { ...groupTitles, ...deskTitles };
  const groups = Object.keys(titles) as (keyof typeof titles)[];
  const lines = groups.flatMap((group) => linesOf(group).filter(([, ids]) => ids.some(changeable)));
  const shown = all || searching ? lines : lines.filter(([, ids]) => ids.some((id) => daily.includes(id)));
  return (
    <SettingGroup title={t('settings.keys')}>
      <GlobalKeyRows settings={settings} change={change} />
      {shown.map(([label, ids]) => (
        <KeyRow
          key={label}
          label={label}
          ids={ids.filter(changeable)}
          changed={settings.keys}
          onChange={onChange}
        />
      ))}
      <SettingRow
        label={t('settings.allKeys')}
        hint={t('settings.allKeysHint', { n: commandIds.filter(changeable).length })}
      >
        <ActionButton label={t(all ? 'settings.fewKeys' : 'settings.showKeys')} onAct={() => setAll(!all)} />
        {changed > 0 && (
          <ActionButton
            look="ghost"
            icon={IconArrowBackUp}
            label={t('settings.resetKeys')}
            onAct={() => change({ keys: {} })}
          />
        )}
      </SettingRow>
    </SettingGroup>
  );
}

const changeable = (id: CommandId): boolean => rowOf(id).fixed !== true;
