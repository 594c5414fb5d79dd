// What every keeper of contacts must do for the feed and the page; run against the engine's book and the fake in memory.
// Says nothing of how concerns are understood, only that they are, and when it is told.
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../knowledge/vocabulary/contact';
import type { Contacts } from '../../main/engine/day/dayParts';

const customer = (text: string, id?: string, final = true) => ({
  speaker: 'customer' as const,
  text,
  final,
  ...(id && { id }),
});
const missing = { code: 'CONTACT_MISSING' };

export function contactsPortTests(name: string, make: () => Contacts): void {
  describe(name, () => {
    it('opens, tells and lists contacts, the latest first', () => {
      const contacts = make();
      const told: Contact[] = [];
      const stop = contacts.onChange((contact) => told.push(contact));
      const first = contacts.open({ channel: 'chat', title: 'A' });
      const second = contacts.open({ channel: 'call' });
      expect(first).toMatchObject({ channel: 'chat', title: 'A', turns: [], concerns: [], present: 0 });
      expect(second.title).toBeUndefined();
      expect(contacts.all().map(({ id }) => id)).toEqual([second.id, first.id]);
      expect(told.map(({ id }) => id)).toEqual([first.id, second.id]);
      stop();
      contacts.open({ channel: 'email' });
      expect(told).toHaveLength(2);
    });

    it('understands what the customer said by the time append resolves', async () => {
      const contacts = make();
      const { id } = contacts.open({ channel: 'call' });
      const after = await contacts.append(id, [
        customer('Ich möchte meinen Stromvertrag beim Umzug mitnehmen.'),
      ]);
      expect(after.present).toBe(1);
      expect(after.concerns[0]?.text).toContain('Umzug');
      expect(contacts.read(id)).toEqual(after);
    });

    it('replaces a turn of a known id, but no final one by a late partial', async () => {
      const contacts = make();
      const { id } = contacts.open({ channel: 'call' });
      await contacts.append(id, [customer('mein zähler', 't', false)]);
      await contacts.append(id, [customer('Mein Zähler ist defekt.', 't')]);
      const { turns } = await contacts.append(id, [customer('mein zähl', 't', false)]);
      expect(turns.map(({ text }) => text)).toEqual(['Mein Zähler ist defekt.']);
    });

    it('holds the latest 200 turns in the order of their time', async () => {
      const contacts = make();
      const { id } = contacts.open({ channel: 'chat' });
      const turns = Array.from({ length: 250 }, (_, at) => ({
        ...{ id: `t${at}`, speaker: 'agent' as const, text: `Zeile ${at}`, final: true, atMs: 1000 + at },
      }));
      const { turns: held } = await contacts.append(id, turns.toReversed());
      expect(held).toHaveLength(200);
      expect([held[0]!.text, held[199]!.text]).toEqual(['Zeile 50', 'Zeile 249']);
    });

    it('knows no contact that is closed or was never opened', async () => {
      const contacts = make();
      const { id } = contacts.open({ channel: 'chat' });
      await contacts.close(id, 'solved');
      expect(contacts.read(id).closed?.outcome).toBe('solved');
      expect(contacts.all()).toEqual([]);
      await expect(contacts.append(id, [customer('Hallo')])).rejects.toMatchObject(missing);
      await expect(contacts.close(id, 'solved')).rejects.toMatchObject(missing);
      await expect(contacts.append('nobody', [customer('Hallo')])).rejects.toMatchObject(missing);
      expect(() => contacts.read('nobody')).toThrow(expect.objectContaining(missing));
    });
  });
}
