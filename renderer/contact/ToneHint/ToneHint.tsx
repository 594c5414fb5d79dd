// A quiet line: how the words sound, and a sentence or two that fit, to be copied.
// Knows a sign as a value; nothing of it is kept.
import { memo } from 'react';
import type { ToneSign } from '../../../knowledge/vocabulary/understanding';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton, keepFocus } from '../../parts/ActionButton/ActionButton';
import { IconCheck, IconCopy, IconMoodSmile, IconX, iconStroke } from '../../parts/icons';
import classes from './ToneHint.module.css';

interface ToneHintProps {
  readonly sign: ToneSign;
  readonly copied: string | undefined;
  readonly onCopy: (phrase: string) => void;
  readonly onHide: () => void;
}

/** More would have to be read. */
const mostPhrases = 2;

export const ToneHint = memo(function ToneHint({ sign, copied, onCopy, onHide }: ToneHintProps) {
  const { t } = useWords();
  return (
    <aside className={classes.hint} aria-label={t('tone.label')}>
      <IconMoodSmile size={16} stroke={iconStroke} aria-hidden />
      <span className={classes.tone}>{t(`tone.${sign.tone}`)}</span>
      <ActionButton look="ghost" iconOnly icon={IconX} label={t('tone.hide')} onAct={onHide} />
      <div className={classes.phrases}>
        {sign.phrases.slice(0, mostPhrases).map((phrase) => (
          <button
            key={phrase}
            type="button"
            className={classes.phrase}
            aria-label={t('tone.copy', { phrase })}
            title={t('tone.copy', { phrase })}
            onMouseDown={keepFocus}
            onClick={() => onCopy(phrase)}
          >
            <span>{phrase}</span>
            {copied === phrase ? (
              <IconCheck size={13} stroke={2} aria-hidden />
            ) : (
              <IconCopy size={13} stroke={iconStroke} aria-hidden />
            )}
          </button>
        ))}
      </div>
    </aside>
  );
});
