// The fake passes the same tests as the engine's book; the book has no model here, words must do.
import { type BookParts, ContactBook } from '../../main/engine/day/contacts/contactBook';
import { contactsPortTests } from './contactsPortTests';
import { memoryContacts } from './memoryContacts';

contactsPortTests('contacts in memory', () => memoryContacts());

contactsPortTests('contacts of the engine', () => {
  const meanings = { get: () => undefined, make: async () => {}, forget: () => {} };
  return new ContactBook({
    clock: { nowMs: () => Date.now(), monotonicMs: () => performance.now() },
    meanings: meanings as unknown as BookParts['meanings'],
    closing: new AbortController().signal,
    onEnd: async () => {},
  });
});
