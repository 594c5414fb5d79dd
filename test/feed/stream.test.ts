// The stream of a contact as the client reads it: what changes is told, newest wins, a lost line comes back.
// Over a desk in memory.
import { describe, expect, it } from 'vitest';
import { FeedCallFailed, FeedClient } from '../../main/feed/client/feedClient';
import type { FeedCards, FeedEvent } from '../../main/feed/client/feedWords';
import { mostStreams } from '../../main/feed/feedContacts';
import { feedTrial, head, raw, token } from './feedTrial';

const said = (text: string, id?: string) => [{ speaker: 'customer' as const, text, ...(id && { id }) }];

/** Reads until `until` says so; the stream is left then. */
async function read(events: AsyncIterable<FeedEvent>, until: (event: FeedEvent) => boolean) {
  const heard: FeedEvent[] = [];
  for await (const event of events) {
    heard.push(event);
    if (until(event)) break;
  }
  return heard;
}

const isCards = (event: FeedEvent): boolean => event.name === 'cards';

describe('a stream', () => {
  it('tells contact, cards and the end', async () => {
    const { client } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'chat' });
    const reading = read(client.follow(contactId, { top: 2 }), () => false);
    await client.appendTurns(contactId, said('Ich ziehe um'));
    await read(client.follow(contactId), isCards);
    await client.closeContact(contactId, { outcome: 'solved' });
    const heard = await reading;
    expect(heard[0]).toMatchObject({ name: 'contact', value: { contactId, turns: 0 } });
    expect(heard.filter(isCards).at(-1)).toMatchObject({ value: { concern: 1, kind: 'cards' } });
    expect((heard.find(isCards)!.value as FeedCards).cards).toHaveLength(2);
    expect(heard.at(-1)).toEqual({ name: 'closed', value: { contactId, outcome: 'solved' } });
  });

  it('asks the newest concern only, and tells nothing that is told already', async () => {
    const { client, fake } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'call' });
    let letGo = () => {};
    let held = true;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    fake.hold = () => (held ? gate : undefined);
    const reading = read(
      client.follow(contactId),
      (event) => isCards(event) && JSON.stringify(event).includes('w9'),
    );
    await client.appendTurns(contactId, said('w0', 't'));
    while (fake.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    // The lane is held by the first answer: what is said now waits and goes in one step.
    const appends = fake.contacts.appends();
    const rest = Array.from({ length: 9 }, (_, at) => client.appendTurns(contactId, said(`w${at + 1}`, 't')));
    await new Promise((resolve) => setTimeout(resolve, 50));
    held = false;
    letGo();
    await Promise.all(rest);
    const heard = await reading;
    expect(fake.asked.length).toBeLessThan(5);
    expect(fake.asked.at(-1)).toContain('w9');
    expect(fake.contacts.appends() - appends).toBeLessThan(4);
    const told = fake.asked.length;
    await client.appendTurns(contactId, [{ speaker: 'agent', text: 'Moment' }]);
    expect(fake.asked.length).toBe(told);
    expect(heard.filter(isCards).length).toBeLessThanOrEqual(told);
  });

  it('waits while the agent asks', async () => {
    const { client, fake } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'call' });
    await client.appendTurns(contactId, said('Umzug'));
    fake.asking = true;
    const cards = client.readCards(contactId);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(fake.asked).toEqual([]);
    fake.asking = false;
    expect((await cards).kind).toBe('cards');
  });

  it('says nothing fits as a value', async () => {
    const { client } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'call' });
    await client.appendTurns(contactId, said('nichts davon'));
    const heard = await read(client.follow(contactId), isCards);
    expect(heard.at(-1)?.value).toEqual({ contactId, concern: 1, kind: 'abstained', cards: [] });
  });

  it('resumes after the last event, and tells all after another start', async () => {
    const { client, server } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'chat' });
    await client.appendTurns(contactId, said('Umzug'));
    const heardRaw = async (lastEventId: string) => {
      const line = head(server.port, `GET /v1/contacts/${contactId}/events HTTP/1.1`, [
        `Last-Event-ID: ${lastEventId}`,
      ]);
      const heard = raw(server.port, line);
      await new Promise((resolve) => setTimeout(resolve, 80));
      server.dropConnections();
      return [...(await heard).matchAll(/id: (\S+)\nevent: (\w+)/g)].map(([, id = '', name = '']) => ({
        id,
        name,
      }));
    };
    await read(client.follow(contactId), isCards);
    const all = await heardRaw('');
    expect(all.map(({ name }) => name)).toEqual(['contact', 'cards']);
    expect(await heardRaw(all[1]!.id)).toEqual([]);
    expect((await heardRaw(all[0]!.id)).map(({ name }) => name)).toEqual(['cards']);
    for (const strange of ['other.99', '7', 'x.y.z']) expect(await heardRaw(strange)).toHaveLength(2);
  });

  it('comes back by itself when the line is lost', async () => {
    const { client, server, fake } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'chat' });
    const reading = read(client.follow(contactId), isCards);
    await new Promise((resolve) => setTimeout(resolve, 50));
    server.dropConnections();
    await fake.contacts.append(contactId, [{ speaker: 'customer', text: 'Umzug', final: true }]);
    expect((await reading).at(-1)).toMatchObject({ name: 'cards' });
  });

  it('ends for good where it is refused, and when its reader leaves', async () => {
    const { client, server } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'chat' });
    await expect(read(client.follow('nobody'), () => false)).rejects.toBeInstanceOf(FeedCallFailed);
    const wrong = new FeedClient({ address: server.address, token: `${token}x` });
    await expect(read(wrong.follow(contactId), () => false)).rejects.toMatchObject({
      problem: { status: 401 },
    });
    const left = new AbortController();
    const reading = read(client.follow(contactId, { signal: left.signal }), () => false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    left.abort();
    expect((await reading).map(({ name }) => name)).toEqual(['contact']);
  });

  it('counts streams, and lets one in again when another has ended', async () => {
    const { client, server, call, refused } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'chat' });
    const path = `/v1/contacts/${contactId}/events`;
    const open = Array.from({ length: mostStreams }, () =>
      raw(server.port, head(server.port, `GET ${path} HTTP/1.1`)),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await call(path)).status).toBe(429);
    expect(refused.rate).toBe(1);
    server.dropConnections();
    await Promise.all(open);
    expect((await call(path)).status).toBe(200);
  });

  it('tells that it is there, and lets a reader go that takes nothing', async () => {
    const { client, server, fake } = await feedTrial({ times: { heartbeatMs: 10, stallMs: 50 } });
    const { contactId } = await client.openContact({ channel: 'chat' });
    const beating = raw(server.port, head(server.port, `GET /v1/contacts/${contactId}/events HTTP/1.1`));
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.dropConnections();
    expect((await beating).match(/: \n\n/g)!.length).toBeGreaterThan(3);

    const deaf = await fetch(`${server.address}/v1/contacts/${contactId}/events`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    // Never read: long concerns fill the line, then the newest is all that waits, then the line is cut.
    for (let at = 0; at < 60; at++) {
      const turn = {
        id: 't',
        speaker: 'customer',
        text: `${at} ${'x'.repeat(500_000)}`,
        final: true,
      } as const;
      await fake.contacts.append(contactId, [turn]);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    const reader = deaf.body!.getReader();
    await expect(
      (async () => {
        while (!(await reader.read()).done);
      })(),
    ).rejects.toThrow();
  });
});
