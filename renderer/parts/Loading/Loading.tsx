// A quiet word in the place of what is on its way, once that has taken longer than nobody notices.
// Knows time and words, not what is loaded.
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/WordsContext';
import classes from './Loading.module.css';

/** Sooner than this no loading sign is shown at all (design, timing), ms. */
const unnoticedMs = 300;

interface LoadingProps {
  /** What is being done, where "loading" would say too little. */
  readonly sentence?: string;
  /** Straight in a page, where nothing else keeps it off the edges. */
  readonly inset?: boolean;
}

export function Loading({ sentence, inset }: LoadingProps) {
  const { t } = useWords();
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), unnoticedMs);
    return () => clearTimeout(timer);
  }, []);
  if (!noticed) return null;
  return (
    <p className={classes.loading} data-inset={inset || undefined} role="status">
      {sentence ?? t('app.loading')}
    </p>
  );
}
