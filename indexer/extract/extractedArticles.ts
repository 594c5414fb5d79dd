// What one source gave: its articles, and what of it could not be read.
// Types only.
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import type { ExtractProblem } from './tables/rowCollector';

export interface ExtractedArticles {
  readonly articles: readonly ArticleContent[];
  readonly problems: readonly ExtractProblem[];
}
