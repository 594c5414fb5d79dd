// Verdicts and usage events as rows of their append-only tables, and verdicts back.
// Knows nothing of when they are written.
import type { UsageEvent } from '../../knowledge/ports';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { Rating } from '../../knowledge/vocabulary/rating';
import { packFloats, unpackFloats } from './packVectors';
import { bytesCell, numberCell, type StoredRow, textCell } from './rows';
import { languageCell, parseTexts, reasonCell, verdictCell } from './storedCells';

/** The row of one verdict. */
export function ratingRow(rating: Rating): Record<string, unknown> {
  const { concernTerms, concernVector, ...plain } = rating;
  return {
    ...plain,
    reason: rating.reason ?? null,
    concernTerms: JSON.stringify(concernTerms),
    concernVector: concernVector ? packFloats(concernVector) : null,
  };
}

/** A row of the ratings table. Throws on a cell that does not fit. */
export function ratingOfRow(row: StoredRow): Rating {
  return {
    id: textCell(row, 'id'),
    articleId: articleId(textCell(row, 'articleId')),
    verdict: verdictCell.parse(row.verdict),
    ...(row.reason == null ? {} : { reason: reasonCell.parse(row.reason) }),
    concernTerms: parseTexts(textCell(row, 'concernTerms')),
    ...(row.concernVector == null ? {} : { concernVector: unpackFloats(bytesCell(row, 'concernVector')) }),
    concernLanguage: languageCell.parse(row.concernLanguage),
    ratedAtMs: numberCell(row, 'ratedAtMs'),
  };
}

/** The row of one usage event. */
export function usageRow(event: UsageEvent): Record<string, unknown> {
  return {
    kind: event.kind,
    atMs: event.atMs,
    articleId: event.articleId ?? null,
    totalMs: event.totalMs ?? null,
  };
}
