// Contacts and notes without an engine: what is opened here can be read and closed here.
import type { contactCalls, DaySettings } from '../../knowledge/contract/day/contactCalls';
import type { Client } from '../../knowledge/contract/defineCall';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Contact, ContactNote, Turn } from '../../knowledge/vocabulary/contact';

/** `nowMs`: when the page is looked at. */
export function pageContacts(nowMs: number): Client<typeof contactCalls> {
  const contacts = new Map<string, Contact>();
  let notes: readonly ContactNote[] = [];
  let settings: DaySettings = {
    history: true,
    clearDaily: true,
    nameExperts: false,
    ownName: '',
    toneHints: true,
  };
  const read = (id: string): Contact => {
    const contact = contacts.get(id);
    if (!contact) throw new TablettError('CONTACT_MISSING', { id });
    return contact;
  };
  const open = (contact: Omit<Contact, 'id' | 'openedAtMs'>): Contact => {
    const opened = { ...contact, id: `contact-${contacts.size + 1}`, openedAtMs: nowMs };
    contacts.set(opened.id, opened);
    return opened;
  };
  return {
    openContact: async ({ channel, title }) =>
      open({ channel, ...(title !== undefined && { title }), turns: [], concerns: [], present: 0 }),
    appendTurns: async ({ contactId, turns }) => {
      const contact = read(contactId);
      const added = turns.map(
        (turn, at): Turn => ({
          id: turn.id ?? `turn-${contact.turns.length + at + 1}`,
          speaker: turn.speaker,
          text: turn.text,
          final: turn.final ?? true,
          atMs: turn.atMs ?? nowMs,
        }),
      );
      const replaced = new Set(added.map(({ id }) => id));
      const all = [...contact.turns.filter(({ id }) => !replaced.has(id)), ...added];
      const text = all
        .filter(({ speaker }) => speaker === 'customer')
        .map((turn) => turn.text)
        .join(' ');
      const next = {
        ...contact,
        turns: all,
        concerns: [{ no: 1, text, turnIds: all.map(({ id }) => id) }],
        present: 1,
      };
      contacts.set(contactId, next);
      return next;
    },
    readContact: async ({ contactId }) => read(contactId),
    openContacts: async () =>
      [...contacts.values()]
        .filter(({ closed }) => !closed)
        .map((contact) => ({ ...contact, masked: contact.title ?? contact.turns.at(-1)?.text ?? '' })),
    closeContact: async ({ contactId, outcome }) => {
      contacts.set(contactId, { ...read(contactId), closed: { outcome, atMs: nowMs } });
      return {};
    },
    noteContact: async ({ text, outcome, articleId, noteId }) => {
      const id = noteId ?? `note-${notes.length + 1}`;
      const note: ContactNote = {
        id,
        channel: 'box',
        atMs: nowMs,
        maskedText: text,
        language: 'de',
        ...(outcome && { outcome }),
        ...(articleId && { articleId: articleId as NonNullable<ContactNote['articleId']> }),
      };
      notes = [note, ...notes.filter((kept) => kept.id !== id)];
      return { noteId: id };
    },
    contactNotes: async () => notes,
    forgetContactNotes: async ({ ids }) => {
      const kept = ids ? notes.filter(({ id }) => !ids.includes(id)) : [];
      const forgotten = notes.length - kept.length;
      notes = kept;
      return { forgotten };
    },
    // Tokens are the files' names here: leer.eml says nothing.
    openMail: async (given) => {
      if ('token' in given && given.token === 'leer.eml')
        throw new TablettError('SOURCE_EMPTY', { source: 'mail' });
      const text = 'Ich ziehe um und will den Strom mitnehmen.';
      return open({
        channel: 'email',
        title: 'Umzug zum 1. März',
        original:
          'text' in given
            ? { text: given.text, attached: [] }
            : {
                from: 'Erika Muster <e@example.org>',
                attached: ['stand.jpg'],
                text: 'Guten Tag,\nich ziehe um.',
              },
        turns: [{ id: 't1', speaker: 'customer', text, final: true, atMs: nowMs }],
        concerns: [{ no: 1, text, turnIds: ['t1'] }],
        present: 1,
      });
    },
    readDaySettings: async () => settings,
    changeDaySettings: async (change) => {
      settings = { ...settings, ...(change as Partial<DaySettings>) };
      return settings;
    },
  };
}
