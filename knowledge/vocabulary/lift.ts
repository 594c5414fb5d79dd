// What past outcomes do to an article's place for one concern, and how many of them it rests on.
// A value between stages: learning makes it, search, ranking and likelihood use it.
import type { ArticleId } from './ids';

/**
 * `lift` is added to the fused score, in its unit; negative: pushed
 * down · `logit` is added to the likelihood's logit, of which `opposedShare`, in (0, 1], is left where it speaks against the
 * lift · `ratings`: outcomes of this or similar concerns that it rests on ·
 * `recalled`: enough helpful experience that the article is a candidate even where no index found it.
 */
export interface Lift {
  readonly lift: number;
  readonly logit: number;
  readonly opposedShare: number;
  readonly ratings: number;
  readonly recalled: boolean;
}

/** What past outcomes say of the articles for one concern. `recalled`: candidates whatever the indexes find. */
export interface Recollection {
  get(id: ArticleId): Lift | undefined;
  readonly recalled: readonly ArticleId[];
}
