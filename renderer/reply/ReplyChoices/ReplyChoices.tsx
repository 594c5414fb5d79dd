// Form, tone, length and language of the reply.
// Knows choices and words, not what they do.
import { languages } from '../../../knowledge/vocabulary/language';
import { replyChannels, replyLengths, replyTones } from '../../../knowledge/vocabulary/reply';
import type { ReplyChoice } from '../../bridge/useReply';
import { useWords } from '../../i18n/WordsContext';
import { Segments } from '../../parts/Segments/Segments';
import classes from './ReplyChoices.module.css';

interface ReplyChoicesProps {
  readonly choice: ReplyChoice;
  readonly onChange: (change: Partial<ReplyChoice>) => void;
}

export function ReplyChoices({ choice, onChange }: ReplyChoicesProps) {
  const { t } = useWords();
  return (
    <div className={classes.choices}>
      <div className={classes.row}>
        <Segments
          label={t('reply.channel')}
          value={choice.channel}
          choices={replyChannels.map((value) => ({ value, label: t(`reply.channel.${value}`) }))}
          onChange={(channel) => onChange({ channel })}
        />
        <Segments
          label={t('reply.language')}
          value={choice.language}
          choices={languages.map((value) => ({
            value,
            label: (
              <>
                <span aria-hidden>{value.toUpperCase()}</span>
                <span className="visuallyHidden">{t(`language.${value}`)}</span>
              </>
            ),
          }))}
          onChange={(language) => onChange({ language })}
        />
      </div>
      <div className={classes.row}>
        <Segments
          label={t('reply.tone')}
          value={choice.tone}
          choices={replyTones.map((value) => ({ value, label: t(`reply.tone.${value}`) }))}
          onChange={(tone) => onChange({ tone })}
        />
        <Segments
          label={t('reply.length')}
          value={choice.length}
          choices={replyLengths.map((value) => ({ value, label: t(`reply.length.${value}`) }))}
          onChange={(length) => onChange({ length })}
        />
      </div>
    </div>
  );
}
