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
  let failing = false;
  const meanings = {
    get: () => undefined,
    make: async () => {},
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
  return { book, ended, forgotten, failNext };
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
    failNext();
    await expect(book.close(id, 'solved')).rejects.toThrow('DISK_FULL');
    expect(book.read(id).closed).toBeUndefined();
    await book.close(id, 'solved');
    expect(ended).toHaveLength(1);
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
