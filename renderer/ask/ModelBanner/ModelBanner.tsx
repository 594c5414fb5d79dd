// While the language model starts: words answer already, numbers follow.
// Knows that state only.
import { useWords } from '../../i18n/WordsContext';
import { IconLoader2, iconStroke } from '../../parts/icons';
import classes from './ModelBanner.module.css';

export function ModelBanner() {
  const { t } = useWords();
  return (
    <div className={classes.banner}>
      <span className={classes.turning}>
        <IconLoader2 size={16} stroke={iconStroke} aria-hidden />
      </span>
      <span>
        <b>{t('model.loading')}</b>
        <span className={classes.hint}>{t('model.loadingHint')}</span>
      </span>
    </div>
  );
}
