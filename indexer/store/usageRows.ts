// Usage events as rows of their append-only table, and back.
// Knows nothing of when they are written.

import { articleId } from '../../knowledge/vocabulary/ids';
import type { UsageEvent } from '../../knowledge/vocabulary/usageEvent';
import { usageKindCell } from './storedCells';
import { numberCell, type StoredRow, textCell } from './storedRow';

/** The row of one usage event. */
export function usageRow(event: UsageEvent): Record<string, unknown> {
  return {
    kind: event.kind,
    atMs: event.atMs,
    articleId: event.articleId ?? null,
    totalMs: event.totalMs ?? null,
    likelihood: event.likelihood ?? null,
    earliness: event.earliness ?? null,
  };
}

/** A row of the usage table. Throws on a cell that does not fit. */
export function usageOfRow(row: StoredRow): UsageEvent {
  return {
    kind: usageKindCell.parse(row.kind),
    atMs: numberCell(row, 'atMs'),
    ...(row.articleId == null ? {} : { articleId: articleId(textCell(row, 'articleId')) }),
    ...(row.totalMs == null ? {} : { totalMs: numberCell(row, 'totalMs') }),
    ...(row.likelihood == null ? {} : { likelihood: numberCell(row, 'likelihood') }),
    ...(row.earliness == null ? {} : { earliness: numberCell(row, 'earliness') }),
  };
}
