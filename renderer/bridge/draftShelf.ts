// An unsaved draft, kept while other pages of the window are looked at.
// One at a time, in memory only; gone with the window. Beside it: which article another page wants edited.
import type { ArticleId } from '../../knowledge/vocabulary/ids';

export interface Draft {
  /** Absent: a new article. */
  readonly articleId?: ArticleId;
  /** Of the version that is edited. */
  readonly expectedHash?: string;
  readonly title: string;
  readonly markdown: string;
}

let kept: Draft | undefined;

/** Undefined clears the shelf. */
export function keepDraft(draft: Draft | undefined): void {
  kept = draft;
}

export function keptDraft(): Draft | undefined {
  return kept;
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
