// Which concerns are asked for the readers of a contact, and when again.
// Streams and the desk are the test's own; the feed as a whole is tested in test/feed.
import { expect, it, vi } from 'vitest';
import type { Contact } from '../../knowledge/vocabulary/contact';
import type { EventStream } from './eventStream';
import { FollowedContact } from './followedContact';
import { WorkLane } from './workLane';

const contact = (text: string, turns = 1): Contact =>
  ({
    ...{ id: 'c', channel: 'chat', openedAtMs: 0, present: 1 },
    turns: Array.from({ length: turns }, () => ({})),
    concerns: [{ no: 1, text }],
  }) as unknown as Contact;

it('asks a concern whose answer failed again with the next change, and not before', async () => {
  const ask = vi.fn().mockRejectedValueOnce(new Error('busy')).mockResolvedValue({ kind: 'abstained' });
  const onFault = vi.fn();
  const followed = new FollowedContact(contact('Umzug'), {
    ...{ desk: { ask }, epoch: 'e', onFault },
    lane: new WorkLane(
      () => 0,
      () => false,
    ),
  });
  const told: string[] = [];
  const stream = { send: ({ name }: { name: string }) => told.push(name), end: () => {} };
  followed.open(stream as unknown as EventStream, { top: 3 });
  await vi.waitFor(() => expect(onFault).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ask).toHaveBeenCalledTimes(1);
  followed.changed(contact('Umzug', 2));
  await vi.waitFor(() => expect(told).toContain('cards'));
  followed.changed(contact('Umzug', 3));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ask).toHaveBeenCalledTimes(2);
});
