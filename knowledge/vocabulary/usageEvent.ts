// What was done with the product, as counts: never a word, never a person.
// Values only; the store keeps them, insights sum them up.
import type { ArticleId } from './ids';

/**
 * One usage event; never holds customer words: counts, kinds, milliseconds and article ids only. `answered`, `abstained`:
 * one a concern, as its last answer stood; `articleId` and `likelihood` of its first card, or the best withheld one · `totalMs` of that
 * answer · `earliness`: share in (0, 1] of the typed characters after which the article that was then used stayed in the
 * top three, absent where none was used or the concern was pasted.
 */
export interface UsageEvent {
  readonly kind: 'answered' | 'abstained' | 'opened' | 'copied' | 'imported';
  readonly atMs: number;
  readonly articleId?: ArticleId;
  readonly totalMs?: number;
  readonly likelihood?: number;
  readonly earliness?: number;
}
