// The title of an article while it is written.
// Knows a text and a callback.
import { useWords } from '../../i18n/WordsContext';
import classes from './ArticleEditor.module.css';

interface TitleFieldProps {
  readonly title: string;
  /** On its way into the base: what were written now would be in no version. */
  readonly locked: boolean;
  readonly onTitle: (title: string) => void;
}

export function TitleField({ title, locked, onTitle }: TitleFieldProps) {
  const { t } = useWords();
  return (
    <input
      className={classes.title}
      aria-label={t('editor.title')}
      placeholder={t('editor.titlePlaceholder')}
      maxLength={500}
      // biome-ignore lint/a11y/noAutofocus: a new article begins with its title
      autoFocus={title === ''}
      readOnly={locked}
      value={title}
      onChange={(event) => onTitle(event.currentTarget.value)}
    />
  );
}
