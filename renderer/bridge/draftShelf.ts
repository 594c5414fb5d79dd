// An unsaved draft, kept while other pages of the window are looked at.
// One at a time, in memory only; gone with the window.
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
