// The outcome of a concern of the box, which was no contact before; a changed outcome takes back what was learned from the former.
// Knows notes and the agent's deeds; masks nothing itself.
import type { contactCalls } from '../../../../knowledge/contract/day/contactCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import type { DayParts } from '../dayParts';

type Given = Parameters<Handlers<typeof contactCalls>['noteContact']>[0];

/** Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. */
export async function noteContact(
  { text, outcome, articleId, noteId }: Given,
  { agent, notes }: Pick<DayParts, 'agent' | 'notes'>,
): Promise<{ readonly noteId: string }> {
  const former = noteId === undefined ? undefined : await notes.get(noteId);
  const wasSolved = former?.outcome === 'solved' ? former.articleId : undefined;
  const isSolved = outcome === 'solved' ? articleId : undefined;
  if (wasSolved !== isSolved) {
    if (wasSolved) await agent.noteUse({ kind: 'reopened', articleId: wasSolved, text });
    if (isSolved) await agent.noteUse({ kind: 'solved', articleId: isSolved, text });
  }
  return { noteId: await notes.note({ channel: 'box', text, outcome, articleId, noteId }) };
}
