// What stood before each change of an article: the history of one, and the way back for a whole import.
// Append-only; the present text stands in the article itself.
import type { Article } from './article';
import type { ArticleId } from './ids';

/** `keeping`: only state, owner, validity and the like changed. */
export const changeCauses = ['import', 'edit', 'keeping', 'restore', 'rollback', 'merge', 'removal'] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** Why a commit or removal happens; written before it. */
export interface Change {
  readonly cause: ChangeCause;
  readonly importId?: string;
}

/** One change. `before`: the article until then; absent: there was none. */
export interface JournalEntry extends Change {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly atMs: number;
  readonly before?: Article;
}
