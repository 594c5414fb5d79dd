// What the JSON cell of a ledger row must look like when it is read back.
// Knows nothing of tables; a row that does not fit is left out by the reader: its source is simply read again.
import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../../knowledge/errors/errorCodes';
import { articleId } from '../../knowledge/vocabulary/ids';
import { sourceOutcomes } from '../../knowledge/vocabulary/importReport';
import {
  type KeptSource,
  ledgerSteps,
  type SourceText,
  sourceTwinDecisions,
} from '../../knowledge/vocabulary/ledger';
import { languageCell } from './storedCells';

const id = z.string().min(1).transform(articleId);

const stamp = z.object({
  sizeBytes: z.number(),
  changedAtMs: z.number(),
  contentHash: z.string(),
  fingerprint: z.string(),
  articleCount: z.number().int().min(0),
  readAtMs: z.number(),
  reading: z.number().exactOptional(),
  beside: z
    .array(
      z.object({
        path: z.string(),
        sizeBytes: z.number().exactOptional(),
        changedAtMs: z.number().exactOptional(),
      }),
    )
    .exactOptional(),
});

const keptSource = z.object({
  id: z.string().min(1),
  importId: z.string().min(1),
  atMs: z.number(),
  source: z.string(),
  path: z.string(),
  outcome: z.enum(sourceOutcomes),
  articles: z.number().int(),
  chunks: z.number().int(),
  code: z.custom<ErrorCode>((code) => typeof code === 'string' && code in errorCodes).exactOptional(),
  message: z.string().exactOptional(),
  format: z.string().exactOptional(),
  language: languageCell.exactOptional(),
  sizeBytes: z.number().exactOptional(),
  changedAtMs: z.number().exactOptional(),
  recognition: z.number().exactOptional(),
  twin: z.object({ articleId: id, title: z.string(), source: z.string(), share: z.number() }).exactOptional(),
  articleIds: z.array(id),
  steps: z.array(
    z.object({
      name: z.enum(ledgerSteps),
      ms: z.number().exactOptional(),
      count: z.number().exactOptional(),
    }),
  ),
  stamp: stamp.exactOptional(),
  texts: z.array(z.tuple([id, z.string(), id.nullable()])).exactOptional(),
  /** Until schema 5 had `texts`: of a source that was one article. */
  textHash: z.string().exactOptional(),
  decision: z.enum(sourceTwinDecisions).exactOptional(),
  newer: z
    .array(z.object({ articleId: id, contentHash: z.string(), settled: z.literal(true).exactOptional() }))
    .exactOptional(),
});

/** The cell of a source; texts are many and small, they stand in rows without names. */
export function sourceCell({ texts, ...source }: KeptSource): string {
  const rows = texts?.map(({ articleId, textHash, twinId = null }) => [articleId, textHash, twinId]);
  return JSON.stringify({ ...source, ...(rows && { texts: rows }) });
}

/** Undefined where the cell does not fit. Never throws. */
export function parseSource(cell: string): KeptSource | undefined {
  try {
    const { texts: rows, textHash, ...source } = keptSource.parse(JSON.parse(cell));
    const texts = rows?.map(([articleId, hash, twinId]) => ({
      ...{ articleId, textHash: hash },
      ...(twinId && { twinId }),
    }));
    const kept = texts ?? formerTexts(source, textHash);
    return { ...source, ...(kept && { texts: kept }) };
  } catch {
    return undefined;
  }
}

/** One hash a source was all that was noted before; it was longer. */
function formerTexts(
  { id: sourceId, articleIds, outcome, twin }: Pick<KeptSource, 'id' | 'articleIds' | 'outcome' | 'twin'>,
  textHash: string | undefined,
): readonly SourceText[] | undefined {
  if (textHash === undefined) return undefined;
  const text = { articleId: articleIds[0] ?? articleId(sourceId), textHash: textHash.slice(0, 32) };
  return [outcome === 'duplicate' && twin ? { ...text, twinId: twin.articleId } : text];
}
