// How the page looks: language, scheme, size of type, density, contrast, motion; each takes effect at once.
// Knows the settings file's values and words.
import type { SettingsView } from '../../bridge/useSettings';
import { fontScales } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { ChoiceRow } from '../rows/ChoiceRow';
import { SettingGroup } from '../rows/SettingGroup';

export function LookSettings({ settings, change }: SettingsView) {
  const words = useWords();
  const { t } = words;
  return (
    <SettingGroup title={t('settings.look')}>
      <ChoiceRow
        label={t('settings.language')}
        hint={t('settings.languageHint')}
        value={settings.language}
        choices={[
          { value: 'system', label: t('settings.system') },
          { value: 'de', label: t('language.de') },
          { value: 'en', label: t('language.en') },
        ]}
        onChange={(language) => change({ language })}
      />
      <ChoiceRow
        label={t('settings.theme')}
        hint={t('settings.themeHint')}
        value={settings.theme}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`settings.${value}`),
        }))}
        onChange={(theme) => change({ theme })}
      />
      <ChoiceRow
        label={t('settings.fontScale')}
        hint={t('settings.fontScaleHint')}
        value={settings.fontScale}
        choices={fontScales.map((value) => ({ value, label: words.percent(Number(value) / 100) }))}
        onChange={(fontScale) => change({ fontScale })}
      />
      <ChoiceRow
        label={t('settings.density')}
        hint={t('settings.densityHint')}
        value={settings.density}
        choices={(['comfortable', 'compact'] as const).map((value) => ({
          value,
          label: t(`settings.${value}`),
        }))}
        onChange={(density) => change({ density })}
      />
      <ChoiceRow
        label={t('settings.contrast')}
        hint={t('settings.contrastHint')}
        value={settings.contrast}
        choices={[
          { value: 'system', label: t('settings.system') },
          { value: 'high', label: t('settings.high') },
        ]}
        onChange={(contrast) => change({ contrast })}
      />
      <ChoiceRow
        label={t('settings.motion')}
        hint={t('settings.motionHint')}
        value={settings.motion}
        choices={[
          { value: 'system', label: t('settings.system') },
          { value: 'reduced', label: t('settings.reduced') },
        ]}
        onChange={(motion) => change({ motion })}
      />
    </SettingGroup>
  );
}
