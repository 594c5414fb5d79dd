// The title of another article.
// Knows the call only.
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { pageApi } from './pageApi';
import { useCall } from './useCall';

/** Undefined until known, and where there is no such article. */
export function useCounterpart(id: ArticleId | undefined): string | undefined {
  const { value } = useCall(id ? `counterpart ${id}` : '', () => pageApi().editArticle({ articleId: id! }));
  return value?.article.title;
}
