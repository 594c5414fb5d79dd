// The one question that would tell the finds apart, with the key that takes it into the field.
// Knows its words only.
import { useWords } from '../../i18n/WordsContext';
import { IconMessage2Question, iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import classes from './ConcernInput.module.css';

export function OpenQuestionHint({ question }: { readonly question: string }) {
  const { t } = useWords();
  return (
    <>
      <IconMessage2Question size={15} stroke={iconStroke} aria-hidden />
      <span className={classes.question}>
        <span className={classes.open}>{t('recap.open')} </span>
        <b>{question}</b>
      </span>
      <Kbd command="takeQuestion" />
    </>
  );
}
