// Where the right articles of a case stand in an answer.
// Knows answers as values; asks nothing itself.
import type { Answer, Card } from '../vocabulary/answer';
import type { GoldenCase, GoldenPlace, MetArticle } from '../vocabulary/golden';
import type { ArticleId } from '../vocabulary/ids';

/** Cards to ask for: a right article further down counts as not found. */
export const goldenDepth = 20;

/** The ranking is judged also where the answer is silent: its weak cards are in order as well. */
export function placeOfCase(
  golden: GoldenCase,
  answer: Answer,
  isKnown: (id: ArticleId) => boolean,
): GoldenPlace {
  const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
  const rightIds = new Set<ArticleId>(golden.articles.map(({ articleId }) => articleId));
  const at = cards.findIndex(({ articleId }) => rightIds.has(articleId));
  const gone = golden.articles.filter(({ articleId }) => !isKnown(articleId));
  return {
    caseId: golden.id,
    ...(at >= 0 && { rank: at + 1, right: metArticle(cards[at]!) }),
    ...(cards[0] && { first: metArticle(cards[0]) }),
    silent: answer.kind === 'abstained',
    missing: gone.map(({ title }) => title),
    orphaned: gone.length === golden.articles.length,
  };
}

function metArticle({ articleId, title, likelihood }: Card): MetArticle {
  return { articleId, title, ...(likelihood !== undefined && { likelihood }) };
}
