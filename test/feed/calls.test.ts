// The feed's calls as a program makes them: open, say, read, rate, close; and who is not let in.
// Over a desk in memory; hostile bytes have a file of their own.

import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { FeedCards, FeedContact, FeedProgress } from '../../main/feed/client/feedWords';
import { openFeedServer } from '../../main/feed/feedServer';
import { feedTrial, page, problemOf, raw, token } from './feedTrial';

const preflight = { method: 'OPTIONS', headers: { Origin: page, 'Access-Control-Request-Method': 'POST' } };

describe('the feed', () => {
  it('opens a contact, takes turns in, answers with cards, rates and closes', async () => {
    const { post, call, fake } = await feedTrial();
    const opened = await post('/v1/contacts', { channel: 'chat', title: 'Nr. 7' });
    expect(opened.status).toBe(201);
    const { id, contactId } = (await opened.json()) as FeedContact & { id?: string };
    expect(id).toBeUndefined();
    const path = `/v1/contacts/${contactId}`;
    const empty = (await (await call(`${path}/cards`)).json()) as FeedCards;
    expect(empty).toEqual({ contactId, concern: 0, kind: 'abstained', cards: [] });

    const turns = [
      { speaker: 'customer', text: 'Ich ziehe um' },
      { speaker: 'agent', text: 'Gern' },
    ];
    const progress = (await (await post(`${path}/turns`, { turns })).json()) as FeedProgress;
    expect(progress).toMatchObject({ contactId, turns: 2, present: 1, title: 'Nr. 7' });
    const answer = (await (await call(`${path}/cards?top=2`)).json()) as FeedCards;
    expect(answer.cards.map(({ articleId, likelihood }) => [articleId, likelihood])).toEqual([
      ['article-1', 0.82],
      ['article-2', 0.41],
    ]);
    expect(JSON.stringify(answer)).not.toContain('geheim');

    const rated = await post(`${path}/ratings`, { articleId: 'article-1', verdict: 'helpful' });
    expect(await rated.json()).toEqual({ ratingId: 'rating-1' });
    expect(fake.rated).toEqual([{ articleId: 'article-1', verdict: 'helpful', text: 'Ich ziehe um' }]);
    const missing = await post(`${path}/ratings`, { articleId: 'missing', verdict: 'helpful' });
    expect([missing.status, (await problemOf(missing)).code]).toEqual([404, 'ARTICLE_MISSING']);

    const closed = await post(`${path}/close`, { outcome: 'solved', articleId: 'article-1' });
    expect(await closed.json()).toMatchObject({ closed: 'solved' });
    const late = await post(`${path}/turns`, { turns });
    expect([late.status, (await problemOf(late)).code]).toEqual([409, 'CONTACT_CLOSED']);
    expect(((await (await call(path)).json()) as FeedContact).turns).toHaveLength(2);
  });

  it('knows only contacts that were opened here', async () => {
    const { call, fake } = await feedTrial();
    const own = fake.contacts.open({ channel: 'box' });
    for (const path of [own.id, 'nobody', '..', '%2e%2e%2f'])
      expect((await call(`/v1/contacts/${path}`)).status).toBe(404);
  });

  it('lets in nobody without the token', async () => {
    const { server, call, refused } = await feedTrial();
    const heads = [
      undefined,
      'Bearer',
      'Bearer wrong',
      `Basic ${token}`,
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
    ];
    for (const authorization of heads) {
      const reply = await fetch(`${server.address}/openapi.json`, {
        ...(authorization !== undefined && { headers: { Authorization: authorization } }),
      });
      expect([reply.status, (await problemOf(reply)).code]).toEqual([401, 'TOKEN_REFUSED']);
      expect(reply.headers.get('www-authenticate')).toBe('Bearer');
    }
    expect(refused).toEqual({ token: heads.length, origin: 0, rate: 0, shape: 0 });
    expect((await call('/openapi.json')).status).toBe(200);
    const none = await feedTrial({ tokenHash: () => undefined });
    expect((await none.call('/openapi.json')).status).toBe(401);
  });

  it('answers pages of allowed origins only, preflights too', async () => {
    const { server, call, refused } = await feedTrial();
    const allowed = await fetch(`${server.address}/v1/contacts`, preflight);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(page);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
    for (const origin of ['https://evil.example', 'null', `${page}.evil.example`, 'http://crm.example']) {
      const asked = await fetch(`${server.address}/v1/contacts`, {
        ...preflight,
        headers: { Origin: origin },
      });
      const called = await call('/openapi.json', { headers: { Origin: origin } });
      expect([asked.status, called.status]).toEqual([403, 403]);
      expect(called.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(refused.origin).toBe(8);
    const own = await call('/openapi.json', { headers: { Origin: page } });
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, page]);
  });

  it('is called by its own name only: a page that made its name point here is refused', async () => {
    const { server, refused } = await feedTrial();
    const named = (host: string) =>
      raw(
        server.port,
        `GET /openapi.json HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
      );
    const foreign = [
      'evil.example',
      `evil.example:${server.port}`,
      '127.0.0.1:1',
      `127.0.0.1.evil.example:${server.port}`,
    ];
    for (const host of foreign) expect(await named(host)).toMatch(/^HTTP\/1.1 403 .*HOST_REFUSED/s);
    expect(refused.origin).toBe(foreign.length);
    for (const host of ['127.0.0.1', 'LOCALHOST', '[::1]'])
      expect(await named(`${host}:${server.port}`)).toMatch(/^HTTP\/1.1 200 /);
  });

  it('listens on this computer only, at both of its addresses', async () => {
    const { server } = await feedTrial();
    const reaches = (host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = connect({ port: server.port, host }, () => resolve(true)).on('error', () =>
          resolve(false),
        );
        socket.on('connect', () => socket.destroy());
      });
    const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
    for (const { address, internal } of all)
      if (!internal && !address.startsWith('fe80')) expect(await reaches(address), address).toBe(false);
    expect(await reaches('127.0.0.1')).toBe(true);
    if (all.some(({ address }) => address === '::1')) expect(await reaches('::1')).toBe(true);
  });

  it('says that its port is taken', async () => {
    const { server, fake } = await feedTrial();
    const second = openFeedServer({
      ...{ desk: fake.desk, port: server.port, origins: () => [], tokenHash: () => undefined },
      ...{ onRefused: () => {}, onFault: () => {}, nowMs: () => 0 },
    });
    await expect(second).rejects.toMatchObject({ code: 'FEED_PORT_TAKEN', details: { port: server.port } });
  });

  it('names wrong fields, paths and methods', async () => {
    const { post, call, refused } = await feedTrial();
    const { contactId } = (await (await post('/v1/contacts', { channel: 'call' })).json()) as FeedContact;
    const turns = `/v1/contacts/${contactId}/turns`;
    const wrong: readonly (readonly [string, unknown, string])[] = [
      ['/v1/contacts', { channel: 'box' }, 'channel'],
      ['/v1/contacts', {}, 'channel'],
      ['/v1/contacts', [], 'body'],
      [turns, { turns: [] }, 'turns'],
      [
        turns,
        {
          turns: [
            { speaker: 'customer', text: 'gut' },
            { speaker: 'Frau Müller', text: 'x' },
          ],
        },
        'turns.1.speaker',
      ],
      [turns, { turns: [{ speaker: 'agent', text: 4711 }] }, 'turns.0.text'],
      [turns, { turns: [{ speaker: 'agent', text: 'x', atMs: 'Müller' }] }, 'turns.0.atMs'],
      [turns, { turns: [{ speaker: 'agent', text: 'x'.repeat(100_001) }] }, 'turns.0.text'],
      [turns, { turns: Array(201).fill({ speaker: 'agent', text: 'x' }) }, 'turns'],
      [`/v1/contacts/${contactId}/ratings`, { articleId: 'a', verdict: 'helpful' }, 'concern'],
      [`/v1/contacts/${contactId}/close`, { outcome: 'maybe' }, 'outcome'],
    ];
    for (const [path, body, field] of wrong) {
      const reply = await post(path, body);
      const text = await reply.text();
      expect([reply.status, JSON.parse(text).code, JSON.parse(text).field]).toEqual([
        400,
        'FIELD_INVALID',
        field,
      ]);
      expect(text).not.toMatch(/Müller|4711/);
    }
    for (const top of ['0', '21', 'x', '1.5', ''])
      expect(await problemOf(await call(`/v1/contacts/${contactId}/cards?top=${top}`))).toMatchObject({
        field: 'top',
      });
    const strange = [
      '/',
      '/v2/contacts',
      `/v1/contacts/${contactId}/`,
      '/v1/contacts/%E0%A4%A',
      '//evil.example/x',
    ];
    for (const path of strange) expect([path, (await call(path)).status]).toEqual([path, 404]);
    for (const method of ['DELETE', 'PUT', 'GET', 'HEAD', 'PATCH']) {
      const reply = await call('/v1/contacts', { method });
      expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST']);
    }
    expect((await call('/v1/contacts', { method: 'OPTIONS' })).status).toBe(405);
    expect((await post('/v1/contacts', '{"channel":')).status).toBe(400);
    const asText = { method: 'POST', body: '{"channel":"call"}', headers: { 'Content-Type': 'text/plain' } };
    expect((await call('/v1/contacts', asText)).status).toBe(415);
    expect(refused).toMatchObject({ token: 0, origin: 0, rate: 0, shape: wrong.length + 5 + 5 + 5 + 3 });
  });
});
