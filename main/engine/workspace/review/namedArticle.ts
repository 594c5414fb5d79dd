// An article as the review lists name it.
// From the store's heads in memory; knows no text.
import type { ArticleHead } from '../../../../knowledge/ports';
import { keepingOf } from '../../../../knowledge/vocabulary/keeping';
import type { NamedArticle } from '../../../../knowledge/vocabulary/review';

export function namedArticle(head: ArticleHead): NamedArticle {
  const { id, title, source, language, changedAtMs } = head;
  return { articleId: id, title, source, language, state: keepingOf(head).state, changedAtMs };
}
