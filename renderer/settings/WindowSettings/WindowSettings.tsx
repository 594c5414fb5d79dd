// Where the sidebar stands and when it is there.
// Knows the settings file's values and words; the shell does the rest.
import type { SettingsView } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { ChoiceRow } from '../rows/ChoiceRow';
import { SettingGroup } from '../rows/SettingGroup';
import { SwitchRow } from '../rows/SwitchRow';

export function WindowSettings({ settings, change }: SettingsView) {
  const { t } = useWords();
  return (
    <SettingGroup title={t('settings.window')}>
      <ChoiceRow
        label={t('settings.side')}
        hint={t('settings.sideHint')}
        value={settings.side}
        choices={(['left', 'right'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChange={(side) => change({ side })}
      />
      <SwitchRow
        label={t('settings.onTop')}
        hint={t('settings.onTopHint')}
        on={settings.alwaysOnTop}
        onChange={(alwaysOnTop) => change({ alwaysOnTop })}
      />
      <SwitchRow
        label={t('settings.atLogin')}
        hint={t('settings.atLoginHint')}
        on={settings.openAtLogin}
        onChange={(openAtLogin) => change({ openAtLogin })}
      />
    </SettingGroup>
  );
}
