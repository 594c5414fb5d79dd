// A sentence that stands for a while: what arrived, what was noted, what could not be opened.
// Knows time only.
import { useCallback, useEffect, useState } from 'react';

/** Said and gone: the same sentence can be said again later, ms. */
const saidAfterMs = 4000;

export interface NewsView {
  readonly sentence: string;
  readonly tell: (sentence: string) => void;
}

/** `forMs`: how long it stands. */
export function useNews(forMs: number = saidAfterMs): NewsView {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    if (sentence === '') return;
    const timer = setTimeout(() => setSentence(''), forMs);
    return () => clearTimeout(timer);
  }, [sentence, forMs]);
  return { sentence, tell: useCallback((said: string) => setSentence(said), []) };
}
