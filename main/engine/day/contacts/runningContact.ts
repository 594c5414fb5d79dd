// A contact that is going on as a list of contacts shows it: named by its title or latest words, masked.
// Knows masking by its one door; the contact itself stays as it is.
import type { Contact, RunningContact } from '../../../../knowledge/vocabulary/contact';
import { maskInContact } from './maskInContact';

/** One line of a list. UTF-16 units. */
const longestName = 300;
/** Names are said at the beginning; all of a hundred contacts would keep a list waiting. */
const turnsHeard = 4;

export async function asRunning(contact: Contact): Promise<RunningContact> {
  const { title, turns } = contact;
  const words = (title ?? turns.at(-1)?.text ?? '').replace(/\s+/g, ' ').slice(0, longestName).trim();
  const masked =
    words === '' ? '' : await maskInContact({ ...contact, turns: turns.slice(0, turnsHeard) }, words);
  return { ...contact, masked };
}
