// A sentence for those who do not see the page, said once: what arrived, what was noted.
// Knows time only.
import { useCallback, useEffect, useState } from 'react';

/** Said and gone: the same sentence can be said again later, ms. */
const saidAfterMs = 4000;

export interface NewsView {
  readonly sentence: string;
  readonly tell: (sentence: string) => void;
}

export function useNews(): NewsView {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    if (sentence === '') return;
    const timer = setTimeout(() => setSentence(''), saidAfterMs);
    return () => clearTimeout(timer);
  }, [sentence]);
  return { sentence, tell: useCallback((said: string) => setSentence(said), []) };
}
