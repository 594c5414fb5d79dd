// The import's ledger: counts per outcome and the rows a filter lets through.
// Pure; knows outcomes, not files.
import {
  type SourceOutcome,
  type SourceReport,
  sourceOutcomes,
} from '../../knowledge/vocabulary/importReport';

export type LedgerFilter = SourceOutcome | 'all';

/** How many rows have each outcome, in the order the chips stand; outcomes without rows are left out. */
export function outcomeCounts(rows: readonly SourceReport[]): ReadonlyMap<SourceOutcome, number> {
  const counts = new Map<SourceOutcome, number>();
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return new Map(
    sourceOutcomes.flatMap((outcome) => (counts.has(outcome) ? [[outcome, counts.get(outcome)!]] : [])),
  );
}

/** Rows of one outcome; in `all`, failures come first once the import is over. */
export function filteredRows(
  rows: readonly SourceReport[],
  filter: LedgerFilter,
  failuresFirst: boolean,
): readonly SourceReport[] {
  if (filter !== 'all') return rows.filter(({ outcome }) => outcome === filter);
  if (!failuresFirst) return rows;
  const failed = rows.filter(({ outcome }) => outcome === 'failed');
  return [...failed, ...rows.filter(({ outcome }) => outcome !== 'failed')];
}
