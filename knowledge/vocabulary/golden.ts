// A case the owner checks changes with: a concern and the articles that solve it; and what one replay of all gave.
// Knows nothing of how a concern is answered.
import type { ArticleId } from './ids';
import type { Language } from './language';
import type { Likelihood } from './likelihood';

/** A right article; title and source as they stood when it was noted, so that a removed one can still be named. */
export interface RightArticle {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly source: string;
}

/** `text`: masked · `concernKey`: by which the same words are recognised again. */
export interface GoldenCase {
  readonly id: string;
  readonly text: string;
  readonly concernKey: string;
  readonly language: Language;
  readonly articles: readonly RightArticle[];
  readonly addedAtMs: number;
}

/** An article as a replay met it. */
export interface MetArticle {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly likelihood?: Likelihood;
}

/**
 * Where one case stood. `rank`: of the best right article, from 1; absent where none was among the cards asked for ·
 * `right`: that article · `first`: what stood first · `silent`: the answer said that nothing fits · `missing`: titles of
 * right articles that are not in the base any more.
 */
export interface GoldenPlace {
  readonly caseId: string;
  readonly rank?: number;
  readonly right?: MetArticle;
  readonly first?: MetArticle;
  readonly silent: boolean;
  readonly missing: readonly string[];
  /** None of its right articles is left: it says nothing about the ranking and does not count. */
  readonly orphaned: boolean;
}

/** Under what a replay took place; what differs between two runs is what may have moved the places. */
export interface GoldenCircumstances {
  readonly model: string;
  readonly ranking: string;
  readonly calibration: string;
  /** What the owner has set that changes answers. */
  readonly settings: string;
  readonly outcomes: number;
  readonly articles: number;
}

export interface GoldenRun {
  readonly id: string;
  readonly atMs: number;
  readonly circumstances: GoldenCircumstances;
  readonly places: readonly GoldenPlace[];
}
