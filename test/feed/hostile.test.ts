// What a broken or hostile program sends: floods, lies about lengths, halves of characters, lines that never end.
// Refused and counted; what is right goes on beside it.
import { describe, expect, it } from 'vitest';
import { totalRate } from '../../main/feed/admission';
import type { FeedContact } from '../../main/feed/client/feedWords';
import { mostContacts } from '../../main/feed/feedContacts';
import { mostConnections } from '../../main/feed/limitedServer';
import { feedTrial, head, problemOf, raw, token } from './feedTrial';

const json = 'Content-Type: application/json';
const contactBody = '{"channel":"chat"}';

describe('hostile input', () => {
  it('halves of characters are refused with their field', async () => {
    const { post, refused } = await feedTrial();
    const { contactId } = (await (await post('/v1/contacts', { channel: 'chat' })).json()) as FeedContact;
    const path = `/v1/contacts/${contactId}/turns`;
    const whole = Buffer.from(
      '{"turns":[{"speaker":"customer","text":"gut"},{"speaker":"customer","text":"Zähler ?"}]}',
    );
    const half = Buffer.from(whole);
    half[whole.indexOf('?')] = 0xc3;
    const reply = await post(path, half);
    const text = await reply.text();
    expect(JSON.parse(text)).toMatchObject({ status: 400, code: 'BODY_NOT_UTF8', field: 'turns.1.text' });
    expect(text).not.toContain('Zähler');
    const lone = '{"turns":[{"speaker":"customer","text":"\\ud83d"}]}';
    expect(await problemOf(await post(path, lone))).toMatchObject({
      code: 'BODY_NOT_UTF8',
      field: 'turns.0.text',
    });
    expect(await problemOf(await post(path, Buffer.from([0xff, 0xfe, 0x00])))).toMatchObject({
      code: 'BODY_NOT_UTF8',
    });
    expect(refused.shape).toBe(3);
    expect((await post(path, whole)).status).toBe(200);
  });

  it('lengths that lie: too long is not read, too short and never finished are ended', async () => {
    const { server, call, refused } = await feedTrial({ times: { headMs: 400, callMs: 500 } });
    const { port } = server;
    const post = (more: readonly string[], body: string | Buffer = '') =>
      raw(
        port,
        Buffer.concat([
          Buffer.from(head(port, 'POST /v1/contacts HTTP/1.1', [json, ...more])),
          Buffer.from(body),
        ]),
      );
    expect(await post(['Content-Length: 9999999999'], contactBody)).toMatch(/ 413 .*BODY_TOO_LARGE/s);
    expect(await post(['Content-Length: 500'], contactBody)).toMatch(/ 408 /);
    expect(await post(['Content-Length: 5'], contactBody)).toMatch(/ 400 /);
    expect(await post(['Content-Length: 5', 'Transfer-Encoding: chunked'], contactBody)).toMatch(/ 400 /);
    expect(await post(['Content-Length: -1'])).toMatch(/ 400 /);
    expect(await post(['Content-Length: 18', 'Content-Length: 19'], contactBody)).toMatch(/ 400 /);
    expect(await post(['Transfer-Encoding: chunked'], 'zzz\r\n')).toMatch(/ 400 /);
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    expect(await post(['Transfer-Encoding: chunked'], chunk.repeat(40))).toMatch(/ 413 /);
    expect(await post(['Content-Length: 18', 'Content-Encoding: gzip'], contactBody)).toMatch(/ 415 /);
    expect(refused.shape).toBeGreaterThanOrEqual(9);
    expect((await call('/openapi.json')).status).toBe(200);
  });

  it('heads that are too large or never end', async () => {
    const { server, refused } = await feedTrial({ times: { headMs: 400, callMs: 500 } });
    const { port } = server;
    expect(await raw(port, head(port, 'GET /openapi.json HTTP/1.1', [`X: ${'x'.repeat(20_000)}`]))).toMatch(
      / 431 /,
    );
    expect(await raw(port, 'GET /openapi.json HTTP/1.1\r\nHost: 127')).toMatch(/ 408 /);
    expect(await raw(port, 'Hallo?\r\n\r\n')).toMatch(/ 400 /);
    expect(await raw(port, head(port, 'GET http://evil.example/ HTTP/1.1', ['Connection: close']))).toMatch(
      / 404 /,
    );
    expect(await raw(port, `GET /openapi.json HTTP/1.1\r\nAuthorization: Bearer ${token}\r\n\r\n`)).toMatch(
      / 400 /,
    );
    expect(refused.shape).toBeGreaterThanOrEqual(4);
    const before = refused.shape;
    expect(await raw(port, '')).toBe('');
    expect(refused.shape).toBe(before);
  });

  it('connections that never close are ended, and more than the limit are not taken', async () => {
    const times = { headMs: 300, callMs: 300, idleMs: 100 };
    const { server, call, refused } = await feedTrial({ times });
    const open = Array.from({ length: mostConnections + 20 }, () => raw(server.port, ''));
    expect(await Promise.all(open)).toEqual(open.map(() => ''));
    expect(refused).toEqual({ token: 0, origin: 0, rate: 20, shape: 0 });
    const kept = await raw(server.port, head(server.port, 'GET /openapi.json HTTP/1.1'));
    expect(kept).toMatch(/^HTTP\/1.1 200 /);
    expect((await call('/openapi.json')).status).toBe(200);
  });

  it('a flood of turns: 429 with Retry-After, few steps, and the last word arrives', async () => {
    let now = 0;
    const { post, fake, refused, client } = await feedTrial({ nowMs: () => now });
    const { contactId } = await client.openContact({ channel: 'call' });
    const path = `/v1/contacts/${contactId}/turns`;
    const sent = async (at: number): Promise<Response> => {
      const turns = [{ id: `t${at % 7}`, speaker: 'customer', text: `Wort ${at}` }];
      const reply = await post(path, { turns });
      await reply.arrayBuffer();
      return reply;
    };
    // As fast as 30 connections go, each waiting for its answers.
    const replies: Response[] = [];
    const sender = async (from: number): Promise<void> => {
      for (let at = from; at < 1000; at += 30) replies.push(await sent(at));
    };
    await Promise.all(Array.from({ length: 30 }, (_, from) => sender(from)));
    const taken = replies.filter(({ status }) => status === 200).length;
    const late = replies.filter(({ status }) => status === 429);
    expect(taken + late.length).toBe(1000);
    expect(taken).toBeLessThanOrEqual(totalRate.capacity);
    expect(Number(late[0]!.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(refused.rate).toBe(late.length);
    expect(fake.contacts.appends()).toBeLessThanOrEqual(taken);
    now += 10_000;
    expect((await client.appendTurns(contactId, [{ speaker: 'customer', text: 'zuletzt' }])).present).toBe(1);
    expect(fake.contacts.read(contactId).turns.at(-1)?.text).toBe('zuletzt');
  });

  it('a batch costs what its turns cost', async () => {
    let now = 0;
    const { post } = await feedTrial({ nowMs: () => now });
    const { contactId } = (await (await post('/v1/contacts', { channel: 'chat' })).json()) as FeedContact;
    const turns = Array.from({ length: 190 }, (_, at) => ({ speaker: 'agent', text: `${at}` }));
    const statuses = async () => (await post(`/v1/contacts/${contactId}/turns`, { turns })).status;
    const four = [await statuses(), await statuses(), await statuses(), await statuses()];
    expect(four[0]).toBe(200);
    expect(four).toContain(429);
    now += 10_000;
    expect(await statuses()).toBe(200);
  });

  it('calls piled up on one connection end it', async () => {
    const { server, refused } = await feedTrial({ times: { refusalMs: 50 } });
    const call = `GET /openapi.json HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`;
    expect(await raw(server.port, call.repeat(200))).not.toContain('200 OK');
    expect(refused.rate).toBe(1);
  });

  it('100,000 contacts: the feed holds few, closed ones make room', async () => {
    let now = 0;
    const { client, fake, server } = await feedTrial({ nowMs: () => now });
    const opened: string[] = [];
    const refused = { contacts: 0, rate: 0 };
    const post = () =>
      fetch(`${server.address}/v1/contacts`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: contactBody,
      });
    for (let at = 0; at < 400; at++) {
      now += 10;
      const reply = await post();
      if (reply.status === 201) opened.push(((await reply.json()) as FeedContact).contactId);
      else refused[(await problemOf(reply)).code === 'CONTACTS_EXCEEDED' ? 'contacts' : 'rate'] += 1;
    }
    expect(opened).toHaveLength(mostContacts);
    expect(refused.contacts).toBe(400 - mostContacts);
    expect(fake.contacts.all()).toHaveLength(mostContacts);
    await client.closeContact(opened[5]!, { outcome: 'unsolved' });
    expect((await post()).status).toBe(201);
    expect((await post()).status).toBe(429);
    now += 31 * 60_000;
    expect((await post()).status).toBe(201);
    await expect(client.readContact(opened[0]!)).rejects.toMatchObject({
      problem: { code: 'CONTACT_MISSING' },
    });
  });

  it('callers that are gone before their answer harm nobody', async () => {
    const { client, fake, server, faults } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'call' });
    await client.appendTurns(contactId, [{ speaker: 'customer', text: 'Umzug' }]);
    fake.hold = () => new Promise((resolve) => setTimeout(resolve, 100));
    const path = `/v1/contacts/${contactId}`;
    const left = Array.from({ length: 8 }, async (_, at) => {
      const signal = AbortSignal.timeout(30);
      const headers = { Authorization: `Bearer ${token}` };
      await fetch(`${server.address}${path}/${at % 2 ? 'cards' : 'events'}`, { headers, signal })
        .then((reply) => reply.text())
        .catch(() => {});
    });
    await Promise.all(left);
    await client.appendTurns(contactId, [{ speaker: 'customer', text: 'und der Abschlag' }]);
    fake.hold = () => {};
    expect((await client.readCards(contactId)).kind).toBe('cards');
    expect(faults).toEqual([]);
  });

  it('repeats and late partials change nothing', async () => {
    const { client } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'call' });
    const final = { id: 'a', speaker: 'customer' as const, text: 'Ich ziehe um', atMs: 20 };
    const early = { id: 'b', speaker: 'agent' as const, text: 'Guten Tag', atMs: 10 };
    for (let at = 0; at < 3; at++)
      await client.appendTurns(contactId, [final, { ...final, text: 'Ich', final: false }]);
    await client.appendTurns(contactId, [early]);
    const { turns } = await client.readContact(contactId);
    expect(turns.map(({ text }) => text)).toEqual(['Guten Tag', 'Ich ziehe um']);
  });

  it('a fault of the engine is no word of the customer', async () => {
    const { client, fake, faults, post } = await feedTrial();
    const { contactId } = await client.openContact({ channel: 'call' });
    fake.hold = () => {
      throw new Error('Müller');
    };
    await client.appendTurns(contactId, [{ speaker: 'customer', text: 'Müller' }]);
    const error = await client.readCards(contactId).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ problem: { status: 500, code: 'INTERNAL' } });
    expect(JSON.stringify(error)).not.toContain('Müller');
    expect(faults).toHaveLength(1);
    fake.hold = () => {};
    expect((await post('/v1/contacts', { channel: 'call' })).status).toBe(201);
  });
});
