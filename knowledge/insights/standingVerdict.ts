// A verdict that stands: neither overtaken by a later one nor taken back. And how its article is called.
// Values only; learning knows which ones stand.
import type { ArticleId } from '../vocabulary/ids';
import type { Language } from '../vocabulary/language';

/** What an article is called, in its own language. */
export interface ArticleName {
  readonly title: string;
  readonly language: Language;
}

/** `concern`: its key, to count concerns · `rank`, `likelihood`: as the card showed them, where it was shown. */
export interface StandingVerdict {
  readonly concern: string;
  readonly articleId: ArticleId;
  readonly solved: boolean;
  readonly rank?: number | undefined;
  readonly likelihood?: number | undefined;
  readonly atMs: number;
}
