// What a contact that has ended leaves behind: its outcome for the learning, its masked note for today's history.
// Nothing of it stays that is not masked.
import type { Contact, ContactConcern } from '../../../../knowledge/vocabulary/contact';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import type { DayParts } from '../dayParts';
import type { EndedContact } from './contactBook';
import { type Lessons, lessonOf } from './lessons';
import { maskInContact } from './maskInContact';

interface Parts extends Pick<DayParts, 'notes' | 'find'> {
  readonly lessons: Lessons;
}

/** As far down as the agent sees without scrolling. */
const cardsSeen = 3;
/** Concerns that are looked at, the latest; a call has three. */
const mostLookedAt = 12;

/** Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. A contact in which no concern was named leaves nothing. */
export async function learnFromEnd(
  { contact, outcome, articleId }: EndedContact,
  { lessons, notes, find }: Parts,
): Promise<void> {
  const text = contact.concerns.map((concern) => concern.written ?? concern.text).join('\n');
  if (text === '') return;
  // The note first, under the contact's own id: tried again after a full disk, nothing is there twice.
  await notes.note({
    channel: contact.channel,
    text: await maskInContact(contact, text),
    of: contact.concerns.map((concern) => concern.text),
    articleId,
    outcome: outcome === 'idle' ? undefined : outcome,
    noteId: contact.id,
  });
  if (outcome !== 'solved' || !articleId) return;
  const solved = await solvedBy(articleId, contact, find);
  const taught = solved.map(async (concern) =>
    lessonOf(concern.text, articleId, await maskInContact(contact, concern.text)),
  );
  await lessons.teach(contact.id, await Promise.all(taught));
}

/** Of several concerns those whose cards hold the article; the one that was talked of last where it is none's. */
async function solvedBy(
  articleId: ArticleId,
  { concerns, present }: Contact,
  find: Parts['find'],
): Promise<readonly ContactConcern[]> {
  if (concerns.length < 2) return concerns;
  const shown: ContactConcern[] = [];
  for (const concern of concerns.slice(-mostLookedAt)) {
    const answer = await find(concern.text, cardsSeen).catch(() => undefined);
    const cards = answer?.kind === 'cards' ? answer.cards : [];
    if (cards.some((card) => card.articleId === articleId)) shown.push(concern);
  }
  return shown.length > 0 ? shown : [concerns.find(({ no }) => no === present) ?? concerns.at(-1)!];
}
