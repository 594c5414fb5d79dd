// The ledger loses no row: counts add up, filters partition.
// Rows only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SourceReport, sourceOutcomes } from '../../knowledge/vocabulary/importReport';
import { filteredRows, outcomeCounts } from './ledgerRows';

const anyRows: fc.Arbitrary<SourceReport[]> = fc.array(
  fc.record({
    source: fc.string({ minLength: 1 }),
    outcome: fc.constantFrom(...sourceOutcomes),
    articles: fc.nat(3),
    chunks: fc.nat(9),
  }),
);

describe('ledger', () => {
  it('counts every row once', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const counts = outcomeCounts(rows);
        expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.length);
        for (const [outcome, count] of counts) expect(filteredRows(rows, outcome, false)).toHaveLength(count);
        expect(filteredRows(rows, 'all', true)).toHaveLength(rows.length);
      }),
    );
  });

  it('puts failures first when the import is over', () => {
    const row = (outcome: SourceReport['outcome']) => ({ source: outcome, outcome, articles: 0, chunks: 0 });
    const rows = [row('added'), row('failed'), row('updated')];
    expect(filteredRows(rows, 'all', true).map(({ outcome }) => outcome)).toEqual([
      'failed',
      'added',
      'updated',
    ]);
    expect(filteredRows(rows, 'all', false)).toBe(rows);
  });
});
