// Migration 2: verdicts become outcomes of the ladder, and the customers' analysed words leave the disk.
// Must not change any more: stores in the field were made by it. Safe to run again after a kill in its middle.
import type { Connection } from '@lancedb/lancedb';
import { concernKey } from '../../../knowledge/vocabulary/concernKey';
import { articleId } from '../../../knowledge/vocabulary/ids';
import type { Outcome } from '../../../knowledge/vocabulary/outcome';
import { outcomeRow } from '../outcomeRows';
import { unpackFloats } from '../packVectors';
import { outcomeColumns } from '../rowSchemas';
import { languageCell, parseTexts, reasonCell, verdictCell } from '../storedCells';
import { bytesCell, numberCell, type StoredRow, textCell } from '../storedRow';
import { collectRows } from '../tableRows';

/** Table `outcomes` with every row of `ratings`, oldest first; then `ratings` is dropped with its words. */
export async function turnRatingsIntoOutcomes(connection: Connection): Promise<void> {
  const outcomes = await connection.createEmptyTable('outcomes', outcomeColumns, {
    mode: 'create',
    existOk: true,
  });
  try {
    if (!(await connection.tableNames()).includes('ratings')) return;
    const vectorModel = await modelOfChunks(connection);
    const ratings = await connection.openTable('ratings');
    const rows = await collectRows(ratings.query());
    ratings.close();
    const earlier = rows.map((row) => outcomeOfRating(row, vectorModel));
    // Of a run that was killed before the drop; nothing else can have written yet.
    await outcomes.delete('true');
    earlier.sort((a, b) => a.atMs - b.atMs);
    if (earlier.length > 0) await outcomes.add(earlier.map(outcomeRow));
    await connection.dropTable('ratings');
  } finally {
    outcomes.close();
  }
}

/** Ratings did not name the model of their vectors: it is taken to be that of the stored chunks. */
async function modelOfChunks(connection: Connection): Promise<string | undefined> {
  const chunks = await connection.openTable('chunks');
  const [row] = await collectRows(chunks.query().select(['fingerprint']).limit(1));
  chunks.close();
  return row && textCell(row, 'fingerprint').split(' | ')[0];
}

function outcomeOfRating(row: StoredRow, vectorModel: string | undefined): Outcome {
  const hasVector = row.concernVector != null && vectorModel !== undefined;
  return {
    id: textCell(row, 'id'),
    articleId: articleId(textCell(row, 'articleId')),
    kind: verdictCell.parse(row.verdict),
    // Sorted, as the words' order was lost; a later rating of the same text is known by its vector alone.
    concernKey: concernKey({ text: [...parseTexts(textCell(row, 'concernTerms'))].sort().join(' ') }),
    language: languageCell.parse(row.concernLanguage),
    atMs: numberCell(row, 'ratedAtMs'),
    ...(row.reason == null ? {} : { reason: reasonCell.parse(row.reason) }),
    ...(hasVector && { concernVector: unpackFloats(bytesCell(row, 'concernVector')), vectorModel }),
  };
}
