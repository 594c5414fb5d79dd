// For which products and brands this installation answers; shown where articles name any.
// Knows names, not what they stand for.
import type { EngineSettingsView } from '../../bridge/useEngineSettings';
import { useWords } from '../../i18n/WordsContext';
import { LineField } from '../../parts/Field/Field';
import { SettingRow } from '../rows/SettingRow';

export function ScopeRow({ view: { serving, changeScope } }: { readonly view: EngineSettingsView }) {
  const { t } = useWords();
  if (!serving || (serving.known.length === 0 && serving.scope.length === 0)) return null;
  return (
    <SettingRow label={t('settings.scope')} hint={t('settings.scopeHint')}>
      <LineField
        bare
        label={t('settings.scope')}
        value={serving.scope.join(', ')}
        placeholder={serving.known.slice(0, 3).join(', ')}
        onCommit={(names) => changeScope(names.split(','))}
      />
    </SettingRow>
  );
}
