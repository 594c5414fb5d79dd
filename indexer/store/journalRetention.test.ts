// Forgetting keeps the last changes of every article and everything that is recent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgettable, type JournalMark, keptChanges, keptMs } from './journalRetention';

const nowMs = 1_000 * 86_400_000;
const marks = fc
  .array(
    fc.record({
      articleId: fc.constantFrom('a', 'b', 'c'),
      atMs: fc.integer({ min: nowMs - 2 * keptMs, max: nowMs + 86_400_000 }),
    }),
    { maxLength: 120 },
  )
  .map((rows) => rows.map((row, sequence): JournalMark => ({ ...row, sequence })));

describe('what the journal forgets', () => {
  it('is nothing recent and none of the last changes of an article', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const forgotten = new Set(forgettable(all, nowMs));
        const left = all.filter(({ sequence }) => !forgotten.has(sequence));
        for (const id of ['a', 'b', 'c']) {
          const own = all.filter(({ articleId }) => articleId === id);
          const last = own.slice(-keptChanges).map(({ sequence }) => sequence);
          expect(left.map(({ sequence }) => sequence)).toEqual(expect.arrayContaining(last));
        }
        for (const { sequence, atMs } of all)
          if (atMs >= nowMs - keptMs) expect(forgotten.has(sequence)).toBe(false);
      }),
    );
  });

  it('is everything else', () => {
    const old = Array.from({ length: 50 }, (_, sequence) => ({ sequence, articleId: 'a', atMs: 0 }));
    expect(forgettable(old, nowMs)).toHaveLength(50 - keptChanges);
  });
});
