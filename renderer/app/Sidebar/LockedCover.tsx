// Nothing of a contact is to be read while the screen is locked, neither by passers-by nor by remote hands.
// Covers everything; knows no content.
import { useWords } from '../../i18n/WordsContext';
import { BrandMark } from '../../parts/Brand/BrandMark';
import classes from './Sidebar.module.css';

export function LockedCover() {
  const { t } = useWords();
  return (
    <div className={classes.locked} role="status" aria-label={t('lock.title')}>
      <BrandMark size={40} />
    </div>
  );
}
