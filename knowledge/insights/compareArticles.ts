// Which articles solve more than the rest, and which less.
// Knows verdicts and names; an article without a name is gone and left out.
import { wilsonInterval } from '../arithmetic/wilsonInterval';
import type { ArticleId } from '../vocabulary/ids';
import { type ArticleShare, type ArticlesInsight, leastSummed, leastTold } from '../vocabulary/insights';
import type { ArticleName, StandingVerdict } from './standingVerdict';

/** Shown of each kind. */
const most = 5;

/**
 * Split at the share of all verdicts, best and worst first. Chosen by the bound of the 95 % interval that is nearer to the
 * middle, so that 5 of 5 does not push out 58 of 60. Undefined below `leastSummed` verdicts.
 */
export function compareArticles(
  verdicts: readonly StandingVerdict[],
  nameOf: (id: ArticleId) => ArticleName | undefined,
): ArticlesInsight | undefined {
  if (verdicts.length < leastSummed) return undefined;
  const overall = verdicts.filter(({ solved }) => solved).length / verdicts.length;
  const articles = [...countByArticle(verdicts)].flatMap(([articleId, { ratings, solved }]) => {
    const name = nameOf(articleId);
    if (ratings < leastTold || !name) return [];
    return [
      { articleId, ...name, ratings, solvedShare: solved / ratings, ...wilsonInterval(solved, ratings) },
    ];
  });
  const helping = articles.filter(({ solvedShare }) => solvedShare >= overall && solvedShare > 0);
  const failing = articles.filter(({ solvedShare }) => solvedShare < overall);
  const best = (a: ArticleShare, b: ArticleShare): number => b.solvedShare - a.solvedShare || byTitle(a, b);
  const worst = (a: ArticleShare, b: ArticleShare): number => a.solvedShare - b.solvedShare || byTitle(a, b);
  return {
    helping: helping
      .sort((a, b) => b.low - a.low || byTitle(a, b))
      .slice(0, most)
      .sort(best)
      .map(told),
    failing: failing
      .sort((a, b) => a.high - b.high || byTitle(a, b))
      .slice(0, most)
      .sort(worst)
      .map(told),
  };
}

/** Equal ones stand in a fixed order, whatever order the log has. */
function byTitle(a: ArticleShare, b: ArticleShare): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.articleId < b.articleId ? -1 : 1;
}

function countByArticle(verdicts: readonly StandingVerdict[]) {
  const counts = new Map<ArticleId, { ratings: number; solved: number }>();
  for (const { articleId, solved } of verdicts) {
    const count = counts.get(articleId) ?? { ratings: 0, solved: 0 };
    counts.set(articleId, { ratings: count.ratings + 1, solved: count.solved + (solved ? 1 : 0) });
  }
  return counts;
}

function told({ articleId, title, language, ratings, solvedShare }: ArticleShare): ArticleShare {
  return { articleId, title, language, ratings, solvedShare };
}
