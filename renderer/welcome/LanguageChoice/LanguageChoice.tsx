// The language of the first screens, each by its own name: who reads the wrong one finds the right one.
// Knows the settings file's value.
import type { SettingsView } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { capitalised } from '../../parts/capitalised';
import { Segments } from '../../parts/Segments/Segments';

const languages = ['de', 'en'] as const;

export function LanguageChoice({ change }: Pick<SettingsView, 'change'>) {
  const { t, tag } = useWords();
  return (
    <Segments
      label={t('settings.language')}
      value={tag}
      choices={languages.map((value) => ({ value, label: <span lang={value}>{ownName(value)}</span> }))}
      onChange={(language) => change({ language })}
    />
  );
}

function ownName(language: (typeof languages)[number]): string {
  return capitalised(new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language);
}
