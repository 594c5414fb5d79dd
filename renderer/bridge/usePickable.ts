// A few articles to choose one from, by words.
// Knows the call; the last reply stays until the next is there.
import type { Language } from '../../knowledge/vocabulary/language';
import { pageApi } from './pageApi';
import { useCall, type Value } from './useCall';

/** Undefined until the first reply, and where it failed. */
export function usePickable(search: string, language?: Language): Value<'findArticles'> | undefined {
  const limits = { limit: 50, ...(language && { language }) };
  const find = () => pageApi().findArticles({ search, ...limits });
  return useCall(`pickable ${language} ${search}`, find, true).value;
}
