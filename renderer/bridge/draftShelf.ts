// Unsaved drafts, kept while other pages of the window are looked at: one an article, and one of the new article.
// In memory only; gone with the window. Beside them: which article another page wants edited.
import type { ArticleId } from '../../knowledge/vocabulary/ids';

export interface Draft {
  /** Absent: a new article. */
  readonly articleId?: ArticleId;
  /** Of the version that is edited. */
  readonly expectedHash?: string;
  readonly title: string;
  readonly markdown: string;
}

/** In the order in which they were written last; undefined: the new article's. */
const kept = new Map<ArticleId | undefined, Draft>();

/** In the place of the former one of its article. */
export function keepDraft(draft: Draft): void {
  kept.delete(draft.articleId);
  kept.set(draft.articleId, draft);
}

/** It was saved or given up; undefined: the new article's. */
export function dropDraft(articleId: ArticleId | undefined): void {
  kept.delete(articleId);
}

export function keptDraft(articleId: ArticleId | undefined): Draft | undefined {
  return kept.get(articleId);
}

/** The one that was written last. */
export function latestDraft(): Draft | undefined {
  return [...kept.values()].at(-1);
}

let wished: ArticleId | undefined;

/** The next time this article is shown, it is to be edited: it was just drafted. */
export function wishEdit(articleId: ArticleId): void {
  wished = articleId;
}

/** Whether the article is to be edited; asked once. */
export function takeEditWish(articleId: ArticleId): boolean {
  const wish = wished === articleId;
  wished = undefined;
  return wish;
}
