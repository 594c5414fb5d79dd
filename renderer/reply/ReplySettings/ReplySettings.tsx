// Settings of replies: tone, length, what stands below the greeting, the source line, and one's own text snippets.
// Mounted among the settings; knows its own calls only.

import { replyLengths, replyTones } from '../../../knowledge/vocabulary/reply';
import { useReplySettings } from '../../bridge/useReply';
import { useWords } from '../../i18n/WordsContext';
import { LineField } from '../../parts/Field/Field';
import { ChoiceRow } from '../../settings/rows/ChoiceRow';
import { GroupTitle } from '../../settings/rows/GroupTitle';
import { SwitchRow } from '../../settings/rows/SwitchRow';
import classes from './ReplySettings.module.css';
import { SnippetSettings } from './SnippetSettings';

/** `opened`: whether it is looked at; nothing is asked before. */
export function ReplySettings({ opened }: { readonly opened: boolean }) {
  const { t, error } = useWords();
  const { settings, failure, change } = useReplySettings(opened);
  if (!settings) return null;
  return (
    <section aria-label={t('replySettings.title')} className={classes.group}>
      <GroupTitle>{t('replySettings.title')}</GroupTitle>
      <div className={classes.box}>
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
        <div className={classes.lines}>
          <LineField
            label={t('replySettings.signature')}
            value={settings.signature}
            onCommit={(signature) => change({ signature })}
          />
          <LineField
            label={t('replySettings.team')}
            value={settings.team}
            onCommit={(team) => change({ team })}
          />
        </div>
        <SwitchRow
          label={t('replySettings.withSource')}
          hint={t('replySettings.withSourceHint')}
          on={settings.withSource}
          onChange={(withSource) => change({ withSource })}
        />
        {failure && (
          <p role="alert" className={classes.failure}>
            {error(failure)}
          </p>
        )}
      </div>
      <SnippetSettings opened={opened} />
    </section>
  );
}
