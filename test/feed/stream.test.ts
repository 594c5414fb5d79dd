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
    /** The head goes in one piece with what is told at once. */
    const heardRaw = async (lastEventId: string, enough: RegExp) => {
      const path = `/v1/contacts/${contactId}/events`;
      const line = head(server.port, `GET ${path} HTTP/1.1`, [`Last-Event-ID: ${lastEventId}`]);
      const heard = await raw(server.port, line, enough);
      return [...heard.matchAll(/id: (\S+)\nevent: (\w+)/g)].map(([, id = '', name = '']) => ({ id, name }));
    };
    const last = /event: cards\ndata: .*\n\n/;
    await read(client.follow(contactId), isCards);
    const all = await heardRaw('', last);
    expect(all.map(({ name }) => name)).toEqual(['contact', 'cards']);
    expect((await heardRaw(all[0]!.id, last)).map(({ name }) => name)).toEqual(['cards']);
    for (const strange of ['other.99', '7', 'x.y.z']) expect(await heardRaw(strange, last)).toHaveLength(2);
    const nothing = heardRaw(all[1]!.id, /event:/);
    await raw(server.port, head(server.port, `GET /v1/contacts/${contactId}/events HTTP/1.1`), last);
    server.dropConnections();
    expect(await nothing).toEqual([]);
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

  it('asks again what is open when answers change, and nothing for those who do not listen', async () => {
    const { client, fake } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'chat' });
    const unheard = await client.openContact({ channel: 'chat' });
    await client.appendTurns(contactId, said('Umzug'));
    await client.appendTurns(unheard.contactId, said('Zähler'));
    const leaving = new AbortController();
    const told: string[] = [];
    const reading = read(client.follow(contactId, { signal: leaving.signal }), ({ name }) => {
      told.push(name);
      return false;
    });
    // The reader has them, not only the answer is made.
    await expect.poll(() => told).toContain('cards');
    expect(fake.asked).toEqual(['Umzug']);
    fake.changeAnswers();
    await expect.poll(() => fake.asked).toEqual(['Umzug', 'Umzug']);
    leaving.abort();
    // The same cards are not told again.
    expect((await reading).filter(isCards)).toHaveLength(1);
  });

  it('goes on under its ids where the feed is switched on anew, and shows no contact of others', async () => {
    const first = await feedTrial();
    const { contactId } = await first.client.openContact({ channel: 'chat', title: 'Nr. 1' });
    const own = first.fake.contacts.open({ channel: 'box' });
    await first.client.appendTurns(contactId, said('Umzug'));
    await first.server.close();
    const { client, call } = await feedTrial({ desk: first.fake.desk });
    expect(await client.readContact(contactId)).toMatchObject({ title: 'Nr. 1', turns: [{ text: 'Umzug' }] });
    expect((await read(client.follow(contactId), isCards)).at(-1)).toMatchObject({ value: { concern: 1 } });
    expect((await call(`/v1/contacts/${own.id}`)).status).toBe(404);
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
    const heard: string[] = [];
    for await (const { name } of client.follow(contactId, { signal: left.signal })) {
      heard.push(name);
      left.abort();
    }
    expect(heard).toEqual(['contact']);
  });

  it('counts streams, and lets one in again when another has ended', async () => {
    const { client, server, call, refused } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'chat' });
    const path = `/v1/contacts/${contactId}/events`;
    const line = head(server.port, `GET ${path} HTTP/1.1`);
    await Promise.all(Array.from({ length: mostStreams }, () => raw(server.port, line, /event: contact/)));
    expect((await call(path)).status).toBe(429);
    expect(refused.rate).toBe(1);
    server.dropConnections();
    await expect.poll(async () => (await call(path).catch(() => undefined))?.status).toBe(200);
  });

  it('tells that it is there, and lets a reader go that takes nothing', async () => {
    const { client, server, fake } = await feedTrial({ times: { heartbeatMs: 10, stallMs: 50 } });
    const { contactId } = await client.openContact({ channel: 'chat' });
    const line = head(server.port, `GET /v1/contacts/${contactId}/events HTTP/1.1`);
    expect(await raw(server.port, line, /: \n\n/)).toContain('event: contact');

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
