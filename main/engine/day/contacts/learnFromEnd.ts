// What a contact that has ended leaves behind: its outcome for the learning, its masked note for today's history.
// Nothing of it stays that is not masked.
import { TablettError } from '../../../../knowledge/errors/tablettError';
import type { Contact } from '../../../../knowledge/vocabulary/contact';
import type { DayParts } from '../dayParts';
import type { EndedContact } from './contactBook';
import { maskInContact } from './maskInContact';

/** Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. A contact in which no concern was named leaves nothing. */
export async function learnFromEnd(
  { contact, outcome, articleId }: EndedContact,
  { agent, notes }: Pick<DayParts, 'agent' | 'notes'>,
): Promise<void> {
  const text = contact.concerns.map((concern) => concern.text).join('\n');
  if (text === '') return;
  // The note first, under the contact's own id: tried again after a full disk, nothing is there twice.
  await notes.note({
    channel: contact.channel,
    text: maskInContact(contact, text),
    of: contact.concerns.map((concern) => concern.text),
    articleId,
    outcome: outcome === 'idle' ? undefined : outcome,
    noteId: contact.id,
  });
  if (outcome === 'solved' && articleId)
    await agent.noteUse({ kind: 'solved', articleId, text: maskInContact(contact, presentText(contact)) });
}

/** Of several concerns the article solved the one that was talked of last. */
function presentText({ concerns, present }: Contact): string {
  const concern = concerns[present - 1] ?? concerns.at(-1);
  if (!concern) throw new TablettError('INTERNAL', { where: 'contacts', reason: 'no concern' });
  return concern.text;
}
