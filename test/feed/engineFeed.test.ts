// The feed behind the whole engine: off by default, switched by its owner, its token kept as a hash only.
// Real store and contacts; only the model is a fake.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Contact } from '../../knowledge/vocabulary/contact';
import type { Engine } from '../../main/engine/engine';
import { FeedClient } from '../../main/feed/client/feedClient';
import type { FeedCards } from '../../main/feed/client/feedWords';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, gate, knowledgeFolder, openTrial } from '../pipeline/engineTrial';

const signal = new AbortController().signal;

async function withBase() {
  const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
  const trial = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder, judges: true });
  await trial.engine.importPaths([folder]);
  return { dataDir, ...trial };
}

async function switchedOn({ day }: Engine) {
  const { token } = await day.renewFeedToken({}, signal);
  const state = await day.changeFeed({ enabled: true, port: 0 }, signal);
  return { token, state, client: new FeedClient({ address: state.listening!, token }) };
}

describe('the feed of the engine', () => {
  it('is off by default, and nothing of it is on the disk', async () => {
    const { engine } = await withBase();
    expect(await engine.day.readFeed({}, signal)).toEqual({
      settings: { enabled: false, port: 47_821, origins: [] },
      ...{ listening: null, hasToken: false, openContacts: 0 },
      refused: { token: 0, origin: 0, rate: 0, shape: 0 },
    });
  });

  it('answers a conversation with cards, learns its outcome, and tells the window', async () => {
    const { engine, events } = await withBase();
    const { client } = await switchedOn(engine);
    const { contactId } = await client.openContact({ channel: 'chat', title: 'Nr. 1' });
    const following = client.follow(contactId);
    await client.appendTurns(contactId, [{ speaker: 'customer', text: 'ich möchte meinen umzug melden' }]);
    let title = '';
    for await (const event of following)
      if (event.name === 'cards') {
        title = event.value.cards[0]!.title;
        await client.rateArticle(contactId, {
          articleId: event.value.cards[0]!.articleId,
          verdict: 'helpful',
        });
        await client.closeContact(contactId, {
          outcome: 'solved',
          articleId: event.value.cards[0]!.articleId,
        });
      }
    expect(title).not.toBe('');
    expect((await engine.learnedOverview({ offset: 0, limit: 10 })).articles[0]?.title).toBe(title);
    const names = events.map(({ name }) => name);
    expect(names).toContain('contactChanged');
    expect(names).toContain('feedChanged');
  });

  it('keeps the hash of its token only; another one shuts the former out', async () => {
    const { engine, dataDir } = await withBase();
    const { token, client } = await switchedOn(engine);
    const kept = await readFile(join(dataDir, 'feed-token.json'), 'utf8');
    expect(kept).not.toContain(token);
    const { contactId } = await client.openContact({ channel: 'chat' });
    const reading = (async () => {
      for await (const _ of client.follow(contactId));
    })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { token: later } = await engine.day.renewFeedToken({}, signal);
    expect(later).not.toBe(token);
    await expect(reading).rejects.toMatchObject({ problem: { code: 'TOKEN_REFUSED' } });
    expect((await engine.day.readFeed({}, signal)).refused.token).toBe(1);
  });

  it('listens again after a start, at the same place, with the same token', async () => {
    const first = await withBase();
    const { token, state } = await switchedOn(first.engine);
    const port = Number(new URL(state.listening!).port);
    await first.engine.day.changeFeed({ port }, signal);
    await first.engine.close();
    await expect(fetch(state.listening!)).rejects.toThrow();

    const second = await openTrial(first.dataDir, {
      configured: async () => fakeModel('m').embedder,
      stays: true,
    });
    while (!(await second.engine.day.readFeed({}, signal)).listening)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const client = new FeedClient({ address: state.listening!, token });
    expect((await client.openContact({ channel: 'call' })).channel).toBe('call');

    // Another start while the port is taken: the engine answers, the state says that it does not listen.
    const third = await openTrial(await temporaryFolder(), {
      configured: async () => fakeModel('m').embedder,
    });
    await expect(third.engine.day.changeFeed({ enabled: true, port }, signal)).rejects.toMatchObject({
      code: 'FEED_PORT_TAKEN',
    });
    expect(await third.engine.day.readFeed({}, signal)).toMatchObject({
      listening: null,
      settings: { enabled: false },
    });
  });

  it('tells better cards once the model is ready, though nobody says anything more', async () => {
    const first = await withBase();
    await first.engine.close();
    const loaded = gate();
    let opened = 0;
    const { engine } = await openTrial(first.dataDir, {
      judges: true,
      // Asked once to load, once to fit the calibration.
      configured: async () => {
        opened += 1;
        if (opened === 1) await loaded.opened;
        return fakeModel('m').embedder;
      },
    });
    const { client } = await switchedOn(engine);
    const { contactId } = await client.openContact({ channel: 'chat' });
    await client.appendTurns(contactId, [{ speaker: 'customer', text: 'ich möchte meinen umzug melden' }]);
    const heard: FeedCards[] = [];
    for await (const event of client.follow(contactId)) {
      if (event.name !== 'cards') continue;
      heard.push(event.value);
      loaded.open();
      if (heard.length === 2) break;
    }
    expect(heard.map(({ cards }) => cards[0]?.likelihood !== undefined)).toEqual([false, true]);
  });

  it('goes on with its contacts in the engine that follows one that died', async () => {
    const first = await withBase();
    const { client, state } = await switchedOn(first.engine);
    await first.engine.day.changeFeed({ port: Number(new URL(state.listening!).port) }, signal);
    const { contactId } = await client.openContact({ channel: 'chat', title: 'Nr. 1' });
    const heard: FeedCards[] = [];
    const following = (async () => {
      for await (const event of client.follow(contactId)) if (event.name === 'cards') heard.push(event.value);
    })();
    await client.appendTurns(contactId, [{ speaker: 'customer', text: 'ich möchte meinen umzug melden' }]);
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    // What the shell keeps beside the engine, see main/host/keptContacts.ts.
    const contacts = (await first.engine.day.openContacts({}, signal)) as readonly Contact[];
    await first.engine.close();
    const said = client.appendTurns(contactId, [
      { speaker: 'customer', text: 'und mein passwort habe ich vergessen' },
    ]);
    const { engine } = await openTrial(first.dataDir, {
      configured: async () => fakeModel('m').embedder,
      judges: true,
      stays: true,
      contacts,
    });
    expect(await said).toMatchObject({ contactId, title: 'Nr. 1', turns: 2 });
    heard.length = 0;
    await client.appendTurns(contactId, [{ speaker: 'customer', text: 'das passwort vom portal' }]);
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await client.closeContact(contactId, { outcome: 'solved', articleId: heard.at(-1)!.cards[0]!.articleId });
    await following;
    expect((await engine.day.contactNotes({ limit: 10 }, signal)).map(({ id }) => id)).toEqual([contactId]);
  });

  it('takes origins as browsers send them, in force at once', async () => {
    const { engine } = await withBase();
    const { token, state } = await switchedOn(engine);
    const asPage = () =>
      fetch(`${state.listening}/openapi.json`, {
        headers: { Authorization: `Bearer ${token}`, Origin: 'https://crm.example', Connection: 'close' },
      });
    expect((await asPage()).status).toBe(403);
    const given = [
      ' https://CRM.example/ ',
      'https://crm.example',
      'crm.example',
      'https://crm.example/kunden',
      'null',
    ];
    const changed = await engine.day.changeFeed({ origins: given }, signal);
    expect(changed.settings.origins).toEqual(['https://crm.example']);
    expect(changed.listening).toBe(state.listening);
    expect((await asPage()).status).toBe(200);
  });

  it('counts what it refuses and tells it seldom', async () => {
    const { engine, events } = await withBase();
    const { state } = await switchedOn(engine);
    const before = events.filter(({ name }) => name === 'feedChanged').length;
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${state.listening}/openapi.json`)));
    expect((await engine.day.readFeed({}, signal)).refused.token).toBe(20);
    const told = () => events.filter(({ name }) => name === 'feedChanged');
    await vi.waitFor(
      () => expect(told().at(-1)).toMatchObject({ payload: { refused: { token: 20 } } }),
      10_000,
    );
    expect(told().length - before).toBeLessThan(20);
  });
});
