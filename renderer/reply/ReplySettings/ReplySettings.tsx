// Settings of replies: tone, length, what stands below the greeting, the source line, and one's own text snippets.
// Mounted among the settings; knows its own calls only.
import { replyLengths, replyTones } from '../../../knowledge/vocabulary/reply';
import { useReplySettings } from '../../bridge/useReply';
import { useWords } from '../../i18n/WordsContext';
import { LineField } from '../../parts/Field/Field';
import { ChoiceRow } from '../../settings/rows/ChoiceRow';
import { SettingGroup } from '../../settings/rows/SettingGroup';
import { SettingRow } from '../../settings/rows/SettingRow';
import { SwitchRow } from '../../settings/rows/SwitchRow';
import { SnippetSettings } from './SnippetSettings';

/** `opened`: whether it is looked at; nothing is asked before. */
export function ReplySettings({ opened }: { readonly opened: boolean }) {
  const { t, error } = useWords();
  const { settings, failure, change } = useReplySettings(opened);
  if (!settings) return null;
  return (
    <>
      <SettingGroup title={t('replySettings.title')} failure={failure && error(failure)}>
        <ChoiceRow
          label={t('replySettings.tone')}
          value={settings.tone}
          choices={replyTones.map((value) => ({ value, label: t(`reply.tone.${value}`) }))}
          onChange={(tone) => change({ tone })}
        />
        <ChoiceRow
          label={t('replySettings.length')}
          hint={t('replySettings.lengthHint')}
          value={settings.length}
          choices={replyLengths.map((value) => ({ value, label: t(`reply.length.${value}`) }))}
          onChange={(length) => change({ length })}
        />
        {(['signature', 'team'] as const).map((name) => (
          <SettingRow key={name} label={t(`replySettings.${name}`)}>
            <LineField
              bare
              label={t(`replySettings.${name}`)}
              value={settings[name]}
              onCommit={(value) => change({ [name]: value })}
            />
          </SettingRow>
        ))}
        <SwitchRow
          label={t('replySettings.withSource')}
          hint={t('replySettings.withSourceHint')}
          on={settings.withSource}
          onChange={(withSource) => change({ withSource })}
        />
      </SettingGroup>
      <SnippetSettings opened={opened} />
    </>
  );
}
