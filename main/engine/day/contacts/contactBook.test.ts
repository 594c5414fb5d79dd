// Contacts over a clock of the test's own: what is idle ends, what has ended is soon gone, the world is told at most so often.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TablettError } from '../../../../knowledge/errors/tablettError';
import type { Contact } from '../../../../knowledge/vocabulary/contact';
import { ContactBook, type EndedContact } from './contactBook';
import type { TurnMeanings } from './turnMeanings';

const hourMs = 3_600_000;

function openBook() {
  const ended: EndedContact[] = [];
  const forgotten = { times: 0 };
  const meant: string[] = [];
  let failing = false;
  const meanings = {
    get: () => undefined,
    make: async (texts: readonly string[]) => void meant.push(...texts),
    forget: () => {
      forgotten.times += 1;
    },
  } as Pick<TurnMeanings, 'get' | 'make' | 'forget'> as TurnMeanings;
  const book = new ContactBook({
    clock: { monotonicMs: () => Date.now(), nowMs: () => Date.now() },
    meanings,
    closing: new AbortController().signal,
    onEnd: async (end) => {
      const fails = failing;
      failing = false;
      if (fails) throw new TablettError('DISK_FULL');
      ended.push(end);
    },
  });
  const failNext = () => {
    failing = true;
  };
  return { book, ended, forgotten, failNext, meant };
}

const says = (text: string) => [{ speaker: 'customer' as const, text, final: true }];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('ContactBook', () => {
  it('ends a contact that nobody speaks in for twelve hours, and no other', async () => {
    const { book, ended } = openBook();
    const idle = book.open({ channel: 'chat' });
    vi.advanceTimersByTime(11 * hourMs);
    const spoken = book.open({ channel: 'call', title: 'Anruf' });
    expect(book.all().map(({ id }) => id)).toEqual([spoken.id, idle.id]);
    vi.advanceTimersByTime(hourMs);
    expect(book.all().map(({ id }) => id)).toEqual([spoken.id]);
    expect(ended).toMatchObject([
      { outcome: 'idle', contact: { id: idle.id, closed: { outcome: 'unsolved' } } },
    ]);
    await book.append(spoken.id, says('Der Zähler steht.'));
    vi.advanceTimersByTime(11 * hourMs);
    expect(book.all()).toHaveLength(1);
  });

  it('can be read for a minute after its end, then its words are gone', async () => {
    const { book, forgotten } = openBook();
    const { id } = book.open({ channel: 'call' });
    await book.append(id, says('Der Zähler steht.'));
    await book.close(id, 'solved');
    expect(book.read(id).closed?.outcome).toBe('solved');
    await expect(book.close(id, 'solved')).rejects.toMatchObject({ code: 'CONTACT_MISSING' });
    vi.advanceTimersByTime(61_000);
    expect(() => book.read(id)).toThrow('CONTACT_MISSING');
    expect(forgotten.times).toBe(1);
  });

  it('goes on where its end could not be written, and ends when tried again', async () => {
    const { book, ended, failNext } = openBook();
    const { id } = book.open({ channel: 'call' });
    const told: Contact[] = [];
    book.onChange((contact) => told.push(contact));
    failNext();
    await expect(book.close(id, 'solved')).rejects.toThrow('DISK_FULL');
    await vi.advanceTimersByTimeAsync(300);
    // A reader of the feed who was told of the end would not come again.
    expect(told).toEqual([]);
    expect((await book.append(id, says('Noch da.'))).turns).toHaveLength(1);
    await book.close(id, 'solved');
    expect(ended).toHaveLength(1);
  });

  it('understands every open contact again when asked to, and none that has ended', async () => {
    const { book, meant } = openBook();
    const [open, over] = [book.open({ channel: 'call' }), book.open({ channel: 'chat' })];
    await book.append(open.id, says('Der Zähler steht.'));
    await book.append(over.id, says('Der Strom ist weg.'));
    await book.close(over.id, 'unsolved');
    meant.length = 0;
    await book.understandAgain();
    expect(meant).toEqual(['Der Zähler steht.']);
    expect(book.read(open.id)).toMatchObject({ present: 1, concerns: [{ no: 1 }] });
  });

  it('takes up what was going on elsewhere, as it stands, and what has ended not', async () => {
    const first = openBook().book;
    const { id } = first.open({ channel: 'chat', title: 'Nr. 1', viaFeed: true });
    const contact = await first.append(id, says('Der Zähler steht.'));
    const { book } = openBook();
    const told: Contact[] = [];
    book.onChange((changed) => told.push(changed));
    const atMs = Date.now();
    book.takeUp([contact, { ...contact, id: 'over', closed: { outcome: 'solved', atMs } }]);
    expect(told).toEqual([contact]);
    expect(book.all()).toEqual([contact]);
    const { turns, concerns } = await book.append(id, says('Schon wieder.'));
    expect(turns).toHaveLength(2);
    expect(concerns[0]?.text).toContain('Zähler');
  });

  it('tells at once, then at most every 50 ms, always the latest, and the unsubscribed no more', async () => {
    const { book } = openBook();
    const told: Contact[] = [];
    const stop = book.onChange((contact) => told.push(contact));
    const { id } = book.open({ channel: 'chat' });
    expect(told).toHaveLength(1);
    const appended = Array.from({ length: 40 }, (_, at) => book.append(id, says(`Der Zähler steht ${at}.`)));
    expect(told).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(300);
    await Promise.all(appended);
    expect(told.length).toBeLessThanOrEqual(7);
    expect(told.at(-1)?.turns).toHaveLength(40);
    stop();
    await book.append(id, says('Noch da?'));
    await vi.advanceTimersByTimeAsync(300);
    expect(told.at(-1)?.turns).toHaveLength(40);
  });
});
