// What was learned, for the owner to read: per article, and each outcome behind it.
// Pure reading of the book; words for people are the page's business.
import type { ArticleId } from '../vocabulary/ids';
import type { LearningParameters } from './learningParameters';
import type { NotedOutcome, OutcomeBook } from './outcomeBook';

/** One article's record. `lift`: what it adds everywhere, in units of the fused score · `lastAtMs`: of its latest outcome. */
export interface LearnedArticle {
  readonly articleId: ArticleId;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly implicit: number;
  readonly lift: number;
  readonly lastAtMs: number;
}

/** One outcome. `counts`: it stands now, neither overtaken by a later one nor undone. */
export interface LearnedOutcome extends NotedOutcome {
  readonly counts: boolean;
  readonly undone: boolean;
}

/** Articles with any outcome, those with the most verdicts first. */
export function learnedArticles(
  book: OutcomeBook,
  { generalGain, generalPrior }: LearningParameters,
): readonly LearnedArticle[] {
  const last = new Map<ArticleId, number>();
  for (const { outcomes } of book.concerns()) {
    for (const [id, noted] of outcomes)
      last.set(
        id,
        noted.reduce((latest, { atMs }) => Math.max(latest, atMs), last.get(id) ?? 0),
      );
  }
  const articles = [...last].map(([articleId, lastAtMs]): LearnedArticle => {
    const { helpful = 0, unhelpful = 0, implicit = 0 } = book.record(articleId) ?? {};
    const lift = (generalGain * (helpful - unhelpful)) / (helpful + unhelpful + generalPrior);
    return { articleId, helpful, unhelpful, implicit, lift, lastAtMs };
  });
  const verdicts = (article: LearnedArticle) => article.helpful + article.unhelpful;
  return articles.sort((a, b) => verdicts(b) - verdicts(a) || b.lastAtMs - a.lastAtMs);
}

/** All outcomes of one article, the latest first; undoing ones are left out, what they undid is marked. */
export function learnedOutcomes(book: OutcomeBook, articleId: ArticleId): readonly LearnedOutcome[] {
  const found: LearnedOutcome[] = [];
  for (const { outcomes, standings } of book.concerns()) {
    const standing = standings.get(articleId)?.from.id;
    for (const noted of outcomes.get(articleId) ?? []) {
      if (noted.undoes !== undefined) continue;
      found.push({ ...noted, counts: noted.id === standing, undone: book.isUndone(noted.id) });
    }
  }
  return found.sort((a, b) => b.atMs - a.atMs);
}
