// Outcomes as rows of their append-only table, and back.
// Knows nothing of when they are written.
import { articleId } from '../../knowledge/vocabulary/ids';
import type { Outcome } from '../../knowledge/vocabulary/outcome';
import { quantiseRows, unquantiseRows } from './packVectors';
import { kindCell, languageCell, reasonCell } from './storedCells';
import { bytesCell, numberCell, type StoredRow, textCell } from './storedRow';

/** The row of one outcome; `sequence` is its place in the order of appending. */
export function outcomeRow(outcome: Outcome, sequence: number): Record<string, unknown> {
  const { concernVector } = outcome;
  return {
    sequence,
    id: outcome.id,
    articleId: outcome.articleId,
    kind: outcome.kind,
    reason: outcome.reason ?? null,
    undoes: outcome.undoes ?? null,
    concernKey: outcome.concernKey,
    concernVector: concernVector ? quantiseRows(concernVector, concernVector.length) : null,
    vectorModel: outcome.vectorModel ?? null,
    concernWords: outcome.concernWords ?? null,
    language: outcome.language,
    rank: outcome.rank ?? null,
    likelihood: outcome.likelihood ?? null,
    estimate: outcome.estimate ?? null,
    contentHash: outcome.contentHash ?? null,
    atMs: outcome.atMs,
  };
}

/** A row of the outcomes table. Throws on a cell that does not fit. */
export function outcomeOfRow(row: StoredRow): Outcome {
  return {
    id: textCell(row, 'id'),
    articleId: articleId(textCell(row, 'articleId')),
    kind: kindCell.parse(row.kind),
    concernKey: textCell(row, 'concernKey'),
    language: languageCell.parse(row.language),
    atMs: numberCell(row, 'atMs'),
    ...(row.reason == null ? {} : { reason: reasonCell.parse(row.reason) }),
    ...(row.concernVector == null ? {} : { concernVector: vectorCell(row) }),
    ...optionalText(row, 'undoes'),
    ...optionalText(row, 'vectorModel'),
    ...optionalText(row, 'concernWords'),
    ...optionalText(row, 'contentHash'),
    ...optionalNumber(row, 'rank'),
    ...optionalNumber(row, 'likelihood'),
    ...optionalNumber(row, 'estimate'),
  };
}

function vectorCell(row: StoredRow): Float32Array {
  const steps = bytesCell(row, 'concernVector');
  return unquantiseRows(steps, steps.length);
}

function optionalText<Name extends string>(row: StoredRow, name: Name): { [K in Name]?: string } {
  return row[name] == null ? {} : ({ [name]: textCell(row, name) } as { [K in Name]?: string });
}

function optionalNumber<Name extends string>(row: StoredRow, name: Name): { [K in Name]?: number } {
  return row[name] == null ? {} : ({ [name]: numberCell(row, name) } as { [K in Name]?: number });
}
