// The book writes what became of sources in groups, soon even where nothing more comes.
import { afterEach, expect, it, vi } from 'vitest';
import type { Ledger } from '../../knowledge/ports';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { openLedgerBook } from './ledgerBook';

afterEach(() => void vi.useRealTimers());

const source = (id: string) => ({ id, path: `/wissen/${id}`, outcome: 'added' }) as KeptSource;

async function openBook() {
  const written: string[][] = [];
  const ledger = {
    all: async () => [],
    put: async (sources: readonly KeptSource[]) => {
      if (sources.length > 0) written.push(sources.map(({ id }) => id));
    },
  } as unknown as Ledger;
  const book = await openLedgerBook({
    ...{ ledger, importId: 'i1', fingerprint: 'f' },
    clock: { nowMs: () => 0, monotonicMs: () => 0 },
    onFault: (thrown) => {
      throw thrown;
    },
  });
  return { book, written };
}

it('writes what it holds when it is closed, and nothing by its timer afterwards', async () => {
  vi.useFakeTimers();
  const { book, written } = await openBook();
  book.put(source('a'));
  await book.close();
  expect(written).toEqual([['a']]);
  // What was on its way when the import failed.
  book.put(source('late'));
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(written).toEqual([['a']]);
});

it('writes the last ones of a paused import, though no further one comes', async () => {
  vi.useFakeTimers();
  const { book, written } = await openBook();
  book.put(source('a'));
  book.put(source('b'));
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(written).toEqual([['a', 'b']]);
  await book.flush();
  expect(written.flat()).toEqual(['a', 'b']);
});
