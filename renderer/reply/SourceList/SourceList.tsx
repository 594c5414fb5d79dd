// "Quellen im Artikel": each claim's place in the article, with its number and heading.
// Words and numbers only.
import { useWords } from '../../i18n/WordsContext';
import type { SheetSource } from '../sheet';
import classes from './SourceList.module.css';

interface SourceListProps {
  readonly sources: readonly SheetSource[];
  readonly lang: string;
  /** From 1. */
  readonly onOpen: (no: number) => void;
}

export function SourceList({ sources, lang, onOpen }: SourceListProps) {
  const { t } = useWords();
  if (sources.length === 0) return null;
  return (
    <section className={classes.sources} aria-label={t('reply.sources')}>
      <h3 className={classes.title}>{t('reply.sources')}</h3>
      <ol>
        {sources.map(({ start, end, text, heading }, at) => (
          <li key={`${start} ${end}`}>
            <button type="button" className={classes.row} onClick={() => onOpen(at + 1)}>
              <span className={classes.no}>{at + 1}</span>
              <span className={classes.text} lang={lang}>
                {t('app.quoted', { text })}
              </span>
              <span className={classes.heading} lang={lang}>
                {heading}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
