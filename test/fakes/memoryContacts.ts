// Contacts in memory for tests of the feed: all the customer said is one concern; "neues thema:" begins another.
// Passes the same port tests as the engine's book (contactsPortTests.ts).
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Contact, ContactConcern, Turn } from '../../knowledge/vocabulary/contact';
import type { Contacts } from '../../main/engine/day/dayParts';

export function memoryContacts(nowMs: () => number = () => 1): Contacts & { readonly appends: () => number } {
  const contacts = new Map<string, Contact>();
  const listeners = new Set<(contact: Contact) => void>();
  let appends = 0;
  const going = (id: string): Contact => {
    const contact = contacts.get(id);
    if (!contact || contact.closed) throw new TablettError('CONTACT_MISSING', { id });
    return contact;
  };
  const put = (contact: Contact): Contact => {
    contacts.set(contact.id, contact);
    for (const listener of listeners) listener(contact);
    return contact;
  };
  return {
    appends: () => appends,
    open: ({ channel, title, viaFeed }) =>
      put({
        ...{
          id: `contact-${contacts.size + 1}`,
          channel,
          openedAtMs: nowMs(),
          turns: [],
          concerns: [],
          present: 0,
        },
        ...(title !== undefined && { title }),
        ...(viaFeed && { viaFeed }),
      }),
    append: async (id, given) => {
      appends += 1;
      const contact = going(id);
      const turns = new Map(contact.turns.map((turn) => [turn.id, turn]));
      for (const turn of given) {
        const turnId = turn.id ?? `turn-${turns.size + 1}`;
        const known = turns.get(turnId);
        if (known?.final && !turn.final) continue;
        turns.set(turnId, { ...turn, id: turnId, atMs: turn.atMs ?? known?.atMs ?? nowMs() });
      }
      const all = [...turns.values()].sort((a, b) => a.atMs - b.atMs).slice(-200);
      const concerns = concernsOf(all);
      return put({ ...contact, turns: all, concerns, present: concerns.length });
    },
    read: (id) => {
      const contact = contacts.get(id);
      if (!contact) throw new TablettError('CONTACT_MISSING', { id });
      return contact;
    },
    all: () => [...contacts.values()].filter(({ closed }) => !closed).reverse(),
    close: async (id, outcome) => void put({ ...going(id), closed: { outcome, atMs: nowMs() } }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function concernsOf(turns: readonly Turn[]): readonly ContactConcern[] {
  const concerns: { no: number; text: string; turnIds: string[] }[] = [];
  for (const { id, speaker, text } of turns) {
    if (speaker !== 'customer' || text.trim() === '') continue;
    const last = concerns.at(-1);
    if (!last || text.startsWith('neues thema:'))
      concerns.push({ no: concerns.length + 1, text, turnIds: [id] });
    else {
      last.text += ` ${text}`;
      last.turnIds.push(id);
    }
  }
  return concerns;
}
