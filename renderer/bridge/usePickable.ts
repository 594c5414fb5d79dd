// A few articles to choose one from, by words.
// Knows the call; the last reply stays until the next is there.
import { useEffect, useState } from 'react';
import type { Language } from '../../knowledge/vocabulary/language';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import type { Value } from './useCall';

/** Undefined until the first reply. */
export function usePickable(search: string, language?: Language): Value<'findArticles'> | undefined {
  const [found, setFound] = useState<Value<'findArticles'>>();
  useEffect(() => {
    let current = true;
    const limits = { limit: 50, ...(language && { language }) };
    void settle(pageApi().findArticles({ search, ...limits })).then((outcome) => {
      if (current && outcome.ok) setFound(outcome.value);
    });
    return () => {
      current = false;
    };
  }, [search, language]);
  return found;
}
