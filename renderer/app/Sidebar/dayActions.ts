// What the hand can do with a contact, by key or by button alike: copy, hand over, end, pin, go back.
// Each function is one action on the desk's values; none decides which key it is.
import type { ContactNote, ContactOutcome } from '../../../knowledge/vocabulary/contact';
import type { ConcernChip, Expert } from '../../../knowledge/vocabulary/understanding';
import { restorableText } from '../../ask/askState';
import { readArticle } from '../../bridge/ledgerCalls';
import { readHandOver } from '../../bridge/useUnderstanding';
import { withoutSpan } from '../../contact/withoutSpan';
import { withQuestion } from '../../contact/withQuestion';
import type { Translator } from '../../i18n/t';
import { openLayer } from './deskActions';
import type { Desk } from './useDesk';

/** The concern in short, for the next program or colleague; before it is understood, its own words. */
export function copyRecap({ day, copy, ask }: Desk): void {
  const text = day.grasp.understood?.recap.text || ask.text;
  if (text.trim() !== '') copy.copy('recap', text);
}

export async function copyHandOver({ day, copy, ask }: Desk): Promise<void> {
  if (ask.text.trim() === '') return;
  const text = await readHandOver(day.grasp.situation);
  if (text !== undefined) copy.copy('handOver', text);
}

/** A question for somebody who may know more, with the concern in short. */
export function askExpert({ day, copy, ask }: Desk, { name }: Expert, { t }: Translator): void {
  const recap = day.grasp.understood?.recap.text || ask.text.trim();
  copy.copy('expert', t('experts.text', { name, recap }));
}

/** The open question goes into the field, ready to be answered there. */
export function takeQuestion({ day, ask, dispatch, field }: Desk): void {
  const { question } = day.grasp;
  if (!question) return;
  dispatch({ kind: 'typed', text: withQuestion(ask.text, question.insert) });
  requestAnimationFrame(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  });
}

/** Takes a part out of the concern and searches again; a chip whose words have changed meanwhile does nothing. */
export function removeChip({ day, ask, dispatch }: Desk, { start, end }: ConcernChip): void {
  const of = day.grasp.understood?.of ?? '';
  const from = ask.text.indexOf(of.slice(0, end));
  if (of === '' || from < 0) return;
  dispatch({ kind: 'replaced', text: withoutSpan(ask.text, { start: from + start, end: from + end }) });
}

/** The concerns that have cards of their own; none while there is only one. */
export function concernsOf({ day, ask }: Desk) {
  const { atDesk, concernNo } = day.arrivals;
  const list = atDesk
    ? atDesk.concerns.map(({ no, text, written }) => ({ no, text: written ?? text }))
    : ask.parts;
  return { list: list.length > 1 ? list : [], chosen: atDesk ? concernNo : ask.partNo };
}

export function chooseConcern({ day, dispatch }: Desk, no: number): void {
  if (day.arrivals.atDesk) day.arrivals.chooseConcern(no);
  else dispatch({ kind: 'partChosen', no });
}

/** Round and round. */
export function stepConcern(desk: Desk, by: 1 | -1): void {
  const { list, chosen } = concernsOf(desk);
  const at = list.findIndex(({ no }) => no === chosen);
  const next = list.at((at + by) % Math.max(1, list.length));
  if (next) chooseConcern(desk, next.no);
}

/** The same outcome again takes it back. */
export function giveOutcome(desk: Desk, outcome: ContactOutcome, { t }: Translator): void {
  const { ask, day, card, asked } = desk;
  if (ask.text.trim() === '') return;
  const { noted } = day.outcome;
  const takesBack = noted?.outcome === outcome && noted.concernNo === ask.concernNo;
  day.outcome.note(outcome, {
    concernNo: ask.concernNo,
    text: asked,
    contactId: day.arrivals.atDesk?.id,
    ...(card && outcome === 'solved' && { by: { articleId: card.articleId, title: card.title } }),
  });
  day.news.tell(takesBack ? t('outcome.takenBack') : notedSentence(outcome, card?.title, { t }));
}

export function notedSentence(
  outcome: ContactOutcome,
  title: string | undefined,
  { t }: Pick<Translator, 't'>,
): string {
  if (outcome === 'solved')
    return title === undefined ? t('outcome.notedSolved') : t('outcome.notedSolvedBy', { title });
  return t(outcome === 'unsolved' ? 'outcome.notedUnsolved' : 'outcome.notedPassedOn');
}

/** Ctrl Z: the outcome just noted, else the text that gave way to another. */
export function undo({ day, ask, dispatch }: Desk, { t }: Translator): void {
  if (day.confirms) {
    day.outcome.undo();
    day.news.tell(t('outcome.takenBack'));
    return;
  }
  // A contact that brought its words leaves with them.
  if (day.arrivals.atDesk && ask.text !== '' && restorableText(ask) !== undefined)
    day.arrivals.leaveContact();
  dispatch({ kind: 'restored' });
}

export function canUndo({ day, ask }: Pick<Desk, 'day' | 'ask'>): boolean {
  return day.confirms || restorableText(ask) !== undefined;
}

export function togglePin({ dispatch }: Desk, card: Desk['card']): void {
  if (card) dispatch({ kind: 'pinToggled', card });
}

/** A former contact's words into the field; what stands there comes back by Ctrl Z. */
export function askNote(desk: Desk, { maskedText }: ContactNote): void {
  openLayer(desk, 'none');
  desk.day.arrivals.leaveContact();
  desk.dispatch({ kind: 'replaced', text: maskedText, anew: true });
}

/** The find bar of the open article; pressed again, its word is selected. */
export function openFind({ setOpen, card }: Desk): void {
  if (card) setOpen((open) => ({ ...open, find: open.find + 1 }));
}

/** The article being read, else that of the chosen card. Its sheet is laid out first; then it is put on paper. */
export async function printArticle(
  { setOpen, reading, card, day }: Desk,
  { error }: Translator,
): Promise<void> {
  if (!card) return;
  const { article } = reading.view;
  const read = article ? ({ ok: true, value: article } as const) : await readArticle(card.articleId);
  if (read.ok) setOpen((open) => ({ ...open, printing: read.value }));
  else day.news.tell(error(read.code));
}
