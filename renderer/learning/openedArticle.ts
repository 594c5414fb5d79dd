// The article whose ratings are looked at.
// Types only.
import type { ArticleId } from '../../knowledge/vocabulary/ids';

/** The article whose ratings are shown. */
export interface OpenedArticle {
  readonly articleId: ArticleId;
  readonly title: string;
}
