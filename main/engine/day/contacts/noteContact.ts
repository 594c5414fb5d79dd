// The outcome of a concern as the page tells it: of the box, of a whole contact that has ended, or of one of its concerns.
// A changed outcome takes back what was learned from the former. Knows notes and lessons, masks nothing itself.
import type { contactCalls } from '../../../../knowledge/contract/day/contactCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import type { DayParts } from '../dayParts';
import { type Lesson, type Lessons, lessonKey, lessonOf } from './lessons';

type Given = Parameters<Handlers<typeof contactCalls>['noteContact']>[0];

interface Parts extends Pick<DayParts, 'notes'> {
  readonly lessons: Lessons;
}

/** Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. */
export async function noteContact(
  given: Given,
  { lessons, notes }: Parts,
): Promise<{ readonly noteId: string }> {
  const { text, outcome, articleId, contactId } = given;
  const former = given.noteId === undefined ? undefined : await notes.get(given.noteId);
  const noteId = await notes.note({ channel: 'box', text, outcome, articleId, noteId: given.noteId });
  const next = outcome === 'solved' && articleId ? [await lessonOf(text, articleId)] : [];
  // One concern of a contact: what its others have taught stands.
  if (contactId !== undefined && contactId !== given.noteId) {
    const key = await lessonKey(text);
    await lessons.teach(contactId, [...lessons.of(contactId).filter((other) => other.key !== key), ...next]);
    return { noteId };
  }
  if (former?.outcome === 'solved' && former.articleId)
    lessons.recall(noteId, [await lessonOf(text, former.articleId)]);
  await lessons.teach(noteId, standing(lessons.of(noteId), next));
  return { noteId };
}

/** A contact told solved by the same article once more: all its concerns stay so, not only the one at the desk. */
function standing(before: readonly Lesson[], next: readonly Lesson[]): readonly Lesson[] {
  const [lesson] = next;
  const isSame = lesson && before.some(({ articleId }) => articleId === lesson.articleId);
  return isSame ? before.filter(({ articleId }) => articleId === lesson.articleId) : next;
}
