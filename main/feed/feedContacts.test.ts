// What the feed holds and does when too much comes: few contacts, few steps, the newest concern only.
// Over a desk in memory, without HTTP.
import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { memoryFeedDesk } from '../../test/fakes/memoryFeedDesk';
import { EventStream, streamTimes } from './eventStream';
import { FeedContacts, mostContacts } from './feedContacts';
import { FeedRefusal } from './feedRefusal';

function feedOf({ desk }: ReturnType<typeof memoryFeedDesk>): FeedContacts {
  return new FeedContacts({ desk, nowMs: () => 0, onFault: () => {} });
}

/** A stream whose events are kept as text. */
function kept() {
  const heard = new PassThrough().setEncoding('utf8');
  const response = Object.assign(heard, { writeHead: () => {} }) as unknown as ServerResponse;
  return { heard, make: () => new EventStream(response, streamTimes) };
}

/** A busy machine takes longer; what comes sooner is not waited for. */
const patient = { timeout: 10_000 };
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('contacts of the feed', () => {
  it('100,000 opened and never closed: the feed holds few and says so', () => {
    const fake = memoryFeedDesk();
    const feed = feedOf(fake);
    const refused = new Map<string, number>();
    for (let at = 0; at < 100_000; at++) {
      try {
        feed.open({ channel: 'chat' });
      } catch (thrown) {
        const { code } = thrown as FeedRefusal;
        refused.set(code, (refused.get(code) ?? 0) + 1);
      }
    }
    expect(fake.contacts.all()).toHaveLength(mostContacts);
    expect([...refused]).toEqual([['CONTACTS_EXCEEDED', 100_000 - mostContacts]]);
    feed.stop();
    expect(() => feed.read(fake.contacts.all()[0]!.id)).toThrow(FeedRefusal);
  });

  it('turns that come while an answer is made go in one step, and only the newest concern is asked', async () => {
    const fake = memoryFeedDesk();
    const feed = feedOf(fake);
    const { contactId } = feed.open({ channel: 'call' });
    const { heard, make } = kept();
    feed.follow(contactId, { top: 3 }, make);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    fake.hold = () => held;
    const turn = (text: string) => [{ id: 't', speaker: 'customer' as const, text }];
    await feed.append(contactId, turn('w0'));
    await vi.waitFor(() => expect(fake.asked).toEqual(['w0']), patient);
    const rest = Array.from({ length: 1000 }, (_, at) => feed.append(contactId, turn(`w${at + 1}`)));
    fake.hold = () => {};
    letGo();
    await Promise.all(rest);
    let told = '';
    const cards = () => {
      told += heard.read() ?? '';
      return told.split('event: cards').length - 1;
    };
    // As many cards as concerns were asked: then nothing more is on its way.
    await vi.waitFor(() => expect([fake.asked, cards()]).toEqual([['w0', 'w1000'], 2]), patient);
    expect(fake.contacts.appends()).toBe(2);
    expect(told.indexOf('w1000')).toBeGreaterThan(told.indexOf('w0'));

    // Cards that are the same are not told again; a concern that is the same is not asked again.
    await feed.append(contactId, [{ speaker: 'agent', text: 'Moment' }]);
    await settled();
    expect(fake.asked).toHaveLength(2);
    expect(String(heard.read())).not.toContain('event: cards');
    feed.stop();
  });

  it('each reader gets as many cards as it wished for', async () => {
    const fake = memoryFeedDesk();
    const feed = feedOf(fake);
    const { contactId } = feed.open({ channel: 'chat' });
    const [few, many] = [kept(), kept()];
    feed.follow(contactId, { top: 1 }, few.make);
    feed.follow(contactId, { top: 5 }, many.make);
    await feed.append(contactId, [{ speaker: 'customer', text: 'Umzug' }]);
    const told = new Map<typeof few, string>();
    const cardsIn = (reader: typeof few) => {
      told.set(reader, `${told.get(reader) ?? ''}${reader.heard.read() ?? ''}`);
      return told.get(reader)?.match(/"articleId"/g)?.length;
    };
    await vi.waitFor(() => expect([cardsIn(few), cardsIn(many)]).toEqual([1, 5]), patient);
    feed.stop();
  });
});
