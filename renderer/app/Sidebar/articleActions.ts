// What the hand can do with articles: choose one, open it, follow its links, step to the next.
// Each function is one action on the desk's values; none decides which key it is.
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { isRelativeLink } from '../../../knowledge/vocabulary/linkedSource';
import { choosableCards, chosenCard } from '../../ask/askState';
import { openExternal } from '../../bridge/shellActions';
import { openLayer } from './deskActions';
import { noteDeed } from './shownArticle';
import type { Desk } from './useDesk';

/** Opens an article: as a layer, or by moving into the one beside the list. */
export function openArticle(desk: Desk, id: ArticleId): void {
  if (chosenCard(desk.ask)?.articleId !== id) desk.dispatch({ kind: 'chose', articleId: id });
  desk.trail.leave();
  noteDeed(desk, 'opened', id);
  if (desk.wide) focusArticle();
  else openLayer(desk, 'reader');
}

/** Chooses a card in the list; what was followed from it before is left. */
export function chooseCard(desk: Desk, id: ArticleId): void {
  desk.trail.leave();
  desk.dispatch({ kind: 'chose', articleId: id });
}

/** A link in an article: into another article of the base, or out of the app. */
export function followLink(desk: Desk, href: string): void {
  const head = desk.reading.linked(href);
  if (!head) {
    if (!isRelativeLink(href)) openExternal(href);
    return;
  }
  desk.trail.follow(head);
  noteDeed(desk, 'opened', head.id);
  focusNextArticle();
}

/** To the article before, after links were followed; else to the card before or after. */
export function stepArticle(desk: Desk, by: 1 | -1): void {
  if (by === -1 && desk.trail.heads.length > 0) {
    desk.trail.back();
    focusNextArticle();
  } else desk.dispatch({ kind: 'moved', by, rows: 0 });
}

function focusArticle(): void {
  document.querySelector<HTMLElement>('[data-article] h2')?.focus({ preventScroll: true });
}

/** The followed link goes with its article: the focus goes to the heading of the one that is drawn next. */
function focusNextArticle(): void {
  requestAnimationFrame(focusArticle);
}

export function openAt(desk: Desk, index: number): void {
  const card = choosableCards(desk.ask)[index];
  if (card) openArticle(desk, card.articleId);
}
