// What the hand can do at the desk, by key or by button alike: open its layers, copy, rate, try again.
// Each function is one action on the desk's values; none decides which key it is.
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { UnhelpfulReason } from '../../../knowledge/vocabulary/rating';
import { callBackNote, passageText, summaryText } from '../../ask/copyTexts';
import type { Translator } from '../../i18n/t';
import type { ReplyTarget } from '../../reply/replyTarget';
import type { Layer, LearnedPlace } from './openThings';
import { noteDeed, shownArticle } from './shownArticle';
import type { Desk } from './useDesk';

export function openLayer({ setOpen }: Desk, layer: Layer): void {
  setOpen((open) => ({ ...open, layer, keys: false, reason: false, find: 0 }));
}

/** What was learned: of all articles, or of one; Esc then leads back to where the hand came from. */
export function openLearned(desk: Desk, learned?: LearnedPlace): void {
  desk.setOpen(({ learned: _, ...open }) => ({
    ...open,
    ...(learned && { learned }),
    ...{ layer: 'learned', keys: false, reason: false },
  }));
}

/** What was learned of the card at hand; without one, of all articles. */
export function openLearnedOfCard(desk: Desk): void {
  const { card } = desk;
  openLearned(desk, card && { articleId: card.articleId, title: card.title, direct: true });
}

/** A reply out of the card at hand, for the concern as it stands. */
export function openReply(desk: Desk, { tag }: Translator): void {
  const { card, open, day, asked } = desk;
  if (!card) return;
  const { channel, id } = day.arrivals.atDesk ?? {};
  const target: ReplyTarget = {
    article: { ...shownArticle(desk, card.articleId), title: card.title },
    concern: asked,
    language: day.grasp.understood?.language ?? tag,
    ...(id !== undefined && { contactId: id }),
    ...(channel && channel !== 'box' && { channel }),
  };
  const from = open.layer === 'reader' ? 'reader' : 'none';
  desk.setOpen((before) => ({
    ...before,
    layer: 'reply',
    keys: false,
    reason: false,
    find: 0,
    reply: { target, from },
  }));
}

/** The card at hand is reported to those who keep the base. */
export function openReport({ card, setOpen }: Desk): void {
  if (card) setOpen((open) => ({ ...open, report: true }));
}

export function copySummary(desk: Desk, card: Card | undefined, words: Translator): void {
  if (!card) return;
  desk.copy.copy(`summary ${card.articleId}`, summaryText(card, words));
  noteDeed(desk, 'copied', card.articleId);
}

export function copyPassage(desk: Desk, card: Card | undefined, words: Translator): void {
  if (!card) return;
  desk.copy.copy(`passage ${card.articleId}`, passageText(card, words));
  noteDeed(desk, 'copied', card.articleId);
}

export function copyNote({ copy, ask }: Desk, words: Translator): void {
  copy.copy('note', callBackNote(ask.text, Date.now(), words));
}

/**
 * Gives or withdraws a verdict; "no" asks for a reason where there is room for it, in the reader. The card is chosen by
 * it, so that the list holds still when it is asked for again with what was learned.
 */
export function rate(
  desk: Desk,
  id: ArticleId,
  verdict: 'helpful' | 'unhelpful',
  reason?: UnhelpfulReason,
): void {
  const withdraws = desk.ratings.of(id)?.verdict === verdict && reason === undefined;
  const shown = shownArticle(desk, id);
  if (shown.rank !== undefined) desk.dispatch({ kind: 'chose', articleId: id });
  desk.ratings.rate(shown, verdict, reason);
  desk.setOpen((open) => ({
    ...open,
    reason: verdict === 'unhelpful' && !withdraws && reason === undefined,
  }));
}

/** After a failure: the engine tries again to open, and the concern is asked once more. */
export function tryAgain({ engine, ask, dispatch }: Desk): void {
  engine.refresh();
  if (ask.text !== '') dispatch({ kind: 'askedAgain' });
}
