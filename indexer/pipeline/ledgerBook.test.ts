// The book writes what became of sources in groups, soon even where nothing more comes.
import { afterEach, expect, it, vi } from 'vitest';
import type { Ledger } from '../../knowledge/ports';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { openLedgerBook } from './ledgerBook';

afterEach(() => void vi.useRealTimers());

const source = (id: string) => ({ id, path: `/wissen/${id}`, outcome: 'added' }) as KeptSource;

it('writes the last ones of a paused import, though no further one comes', async () => {
  vi.useFakeTimers();
  const written: string[][] = [];
  const ledger = {
    all: async () => [],
    put: async (sources: readonly KeptSource[]) => void written.push(sources.map(({ id }) => id)),
  } as unknown as Ledger;
  const book = await openLedgerBook({
    ...{ ledger, importId: 'i1', fingerprint: 'f' },
    clock: { nowMs: () => 0, monotonicMs: () => 0 },
    onFault: (thrown) => {
      throw thrown;
    },
  });
  book.put(source('a'));
  book.put(source('b'));
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(written).toEqual([['a', 'b']]);
  await book.flush();
  expect(written.flat()).toEqual(['a', 'b']);
});
