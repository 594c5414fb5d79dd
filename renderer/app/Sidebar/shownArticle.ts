// An article as the desk shows it at this moment, for whatever is noted or drafted of it.
// Reads the desk's values; changes none.
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { choosableCards } from '../../ask/askState';
import { noteUse, type ShownArticle } from '../../bridge/shellActions';
import type { Desk } from './useDesk';

/** An article as the list shows it; one reached by a link has neither place nor likelihood. */
export function shownArticle({ ask }: Desk, articleId: ArticleId): ShownArticle {
  const cards = choosableCards(ask);
  const at = cards.findIndex((card) => card.articleId === articleId);
  const likelihood = cards[at]?.likelihood;
  return { articleId, ...(at >= 0 && { rank: at + 1 }), ...(likelihood !== undefined && { likelihood }) };
}

/** Notes that something was done with an article for the present concern. */
export function noteDeed(desk: Desk, kind: 'opened' | 'read' | 'copied', id: ArticleId): void {
  noteUse(kind, shownArticle(desk, id), desk.asked);
}
