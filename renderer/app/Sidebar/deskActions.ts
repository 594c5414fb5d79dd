// What the hand can do at the desk, by key or by button alike.
// Each function is one action on the desk's values; none decides which key it is.
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { isRelativeLink } from '../../../knowledge/vocabulary/linkedSource';
import type { UnhelpfulReason } from '../../../knowledge/vocabulary/rating';
import { choosableCards, chosenCard } from '../../ask/askState';
import { callBackNote, passageText, summaryText } from '../../ask/copyTexts';
import { noteUse, openExternal, type ShownArticle } from '../../bridge/shellActions';
import type { Translator } from '../../i18n/t';
import type { ReplyTarget } from '../../reply/ReplyLayer/ReplyLayer';
import type { Desk, Layer, LearnedPlace } from './useDesk';

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
  const { channel, id } = day.arrivals.atDesk?.contact ?? {};
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

/** An article as the list shows it; one reached by a link has neither place nor likelihood. */
function shownArticle({ ask }: Desk, articleId: ArticleId): ShownArticle {
  const cards = choosableCards(ask);
  const at = cards.findIndex((card) => card.articleId === articleId);
  const likelihood = cards[at]?.likelihood;
  return { articleId, ...(at >= 0 && { rank: at + 1 }), ...(likelihood !== undefined && { likelihood }) };
}

/** Notes that something was done with an article for the present concern. */
export function noteDeed(desk: Desk, kind: 'opened' | 'read' | 'copied', id: ArticleId): void {
  noteUse(kind, shownArticle(desk, id), desk.asked);
}

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

/** One layer back; with nothing open, the field is cleared. */
export function goBack(desk: Desk): void {
  stepBack(desk)();
}

function stepBack({ open, setOpen, dispatch, ask, field, wide, trail, gap }: Desk): () => void {
  const toField = () => field.current?.focus();
  if (open.keys) return () => setOpen({ ...open, keys: false });
  if (open.report) return () => setOpen({ ...open, report: false });
  if (open.find > 0) return () => setOpen({ ...open, find: 0 });
  if (open.reason && (open.layer === 'reader' || wide)) return () => setOpen({ ...open, reason: false });
  const { learned, ...others } = open;
  if (open.layer === 'learned' && learned && !learned.direct) return () => setOpen(others);
  if (open.layer === 'reply') return () => setOpen({ ...open, layer: open.reply?.from ?? 'none' });
  if (open.layer !== 'none') return () => setOpen({ ...others, layer: 'none', reason: false });
  if (wide && document.activeElement?.closest('[data-article]')) {
    return () => {
      trail.leave();
      toField();
    };
  }
  if (gap.preview) return gap.cancel;
  if (open.why) return () => setOpen({ ...open, why: false });
  if (ask.weakShown) return () => dispatch({ kind: 'weakToggled' });
  return () => {
    dispatch({ kind: 'cleared' });
    toField();
  };
}

/** Goes on with the concern from anywhere: the letter is kept, the field has the cursor at its end. */
export function typeOn({ dispatch, ask, setOpen, field, fold }: Desk, letter: string): void {
  fold.unfold('field');
  setOpen((open) => ({ ...open, find: 0, layer: 'none', keys: false, reason: false }));
  dispatch({ kind: 'typed', text: ask.text + letter });
  // After the layer is gone the field is no longer inert and can take the focus.
  requestAnimationFrame(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  });
}

/** After a failure: the engine tries again to open, and the concern is asked once more. */
export function tryAgain({ engine, ask, dispatch }: Desk): void {
  engine.refresh();
  if (ask.text !== '') dispatch({ kind: 'askedAgain' });
}
